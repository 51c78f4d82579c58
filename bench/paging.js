// What the first page of a long list costs, and what the thousandth costs.
import { oneByOne, quantile } from './drive.js';

const PAGE = 1_000;
const LARGEST_PAGE = 20;
const LARGEST_STEP = 500;
const TIMES = 30;

const QUERY = `query Page($id: ID!, $first: Int!, $after: String) { subject(id: $id) { ... on Actor {
  statements(first: $first, after: $after) { nodes { id saidOn about { id name } } pageInfo { endCursor hasNextPage } } } } }`;

function requestFor(variables) {
  return {
    ...{ path: '/graphql', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ query: QUERY, variables }),
  };
}

async function pageOf(server, variables) {
  const { json } = await server.post(requestFor(variables));
  if (json.errors) throw new Error(`paging: ${json.errors[0].message}`);
  return json.data.subject.statements;
}

async function totalOf(server, id) {
  const query = 'query ($id: ID!) { subject(id: $id) { ... on Actor { statements(first: 0) { totalCount } } } }';
  const { json } = await server.post({ ...requestFor({}), body: JSON.stringify({ query, variables: { id } }) });
  if (json.errors) throw new Error(`paging: ${json.errors[0].message}`);
  return json.data.subject.statements.totalCount;
}

/**
 * The median time in milliseconds of the first and of the thousandth page of an actor's statements, 20 a page, or fewer if there
 * are fewer than 20,000. Each request asks for one row more than the one before, since the service caches answers.
 */
export async function measurePaging(server, id) {
  const total = await totalOf(server, id);
  const first = Math.max(1, Math.min(LARGEST_PAGE, Math.floor((total - TIMES) / PAGE)));
  const page = Math.min(PAGE, Math.floor((total - TIMES) / first));
  let after = null;
  // To the end of the preceding page, in large steps.
  for (let left = (page - 1) * first; left > 0; left -= LARGEST_STEP) {
    const { pageInfo } = await pageOf(server, { id, first: Math.min(left, LARGEST_STEP), after });
    after = pageInfo.endCursor;
  }
  const { nodes } = await pageOf(server, { id, first, after });
  if (nodes.length !== first) throw new Error(`paging: page ${page} has ${nodes.length} rows of ${first}`);
  const [firstMs, laterMs] = [[], []];
  // By turns, so that other load on the machine affects both alike.
  for (let turn = 1; turn <= TIMES; turn++) {
    firstMs.push(...(await oneByOne(server, [requestFor({ id, first: first + turn, after: null })], 1)));
    laterMs.push(...(await oneByOne(server, [requestFor({ id, first: first + turn, after })], 1)));
  }
  for (const times of [firstMs, laterMs]) times.sort((a, b) => a - b);
  return { total, rows: first, page, firstMs: quantile(firstMs, 0.5), pageMs: quantile(laterMs, 0.5) };
}
