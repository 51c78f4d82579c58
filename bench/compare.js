// Compares the servers before anything is timed: the same operation must return the same data.
import { isDeepStrictEqual } from 'node:util';
import { requestsOf, withFreshId } from './requests.js';

const COMPARED_DRAWS = 20;

/** Errors of a server that does not know the operation, because it is older or newer. */
const UNKNOWN = ['GRAPHQL_VALIDATION_FAILED'];

class NotServed extends Error {}

/** The answer of a server to one draw, in the form that both dialects share. Errors: NotServed. */
async function answerOf(operation, server, draw, request) {
  const { status, headers, json } = await server.post(withFreshId(request));
  if (json.errors || status !== 200) {
    const message = json.errors?.[0].message ?? json.message ?? `status ${status}`;
    const isUnknown =
      status === 404 || UNKNOWN.includes(json.errors?.[0].extensions?.code) || server.kind === 'ceiling';
    if (isUnknown) throw new NotServed(message);
    throw new Error(`${operation.name}, ${server.name}: ${message} (${JSON.stringify(draw).slice(0, 200)})`);
  }
  const dialect = server.kind === 'peer' ? 'peer' : 'demarche';
  const queries = /desc="(\d+) quer/.exec(headers.get('server-timing') ?? '')?.[1];
  return { answer: operation[dialect].answer(json.data, draw), queries: queries && Number(queries) };
}

function differenceOf(operation, draw, [first, firstAnswer], [second, secondAnswer]) {
  const text = (answer) => JSON.stringify(answer).slice(0, 1_500);
  return new Error(
    `${operation.name}: ${first.name} and ${second.name} answer differently to ${JSON.stringify(draw)}\n` +
      `  ${first.name}: ${text(firstAnswer)}\n  ${second.name}: ${text(secondAnswer)}`,
  );
}

/**
 * Which servers can answer an operation, and which cannot, and why; `queries` is how many database queries Demarche makes for it
 * on each engine, for the last draw. Errors: if two servers answer differently.
 */
export async function compareAnswers(operation, servers, draws) {
  const answers = new Map();
  const left = [];
  const queries = {};
  for (const server of servers) {
    const requests = requestsOf(operation, server.kind, draws).slice(0, COMPARED_DRAWS);
    try {
      const own = [];
      for (const [index, request] of requests.entries()) {
        const { answer, queries: count } = await answerOf(operation, server, draws[index], request);
        if (count !== undefined) queries[server.name] = count;
        own.push(answer);
      }
      answers.set(server, own);
    } catch (error) {
      if (!(error instanceof NotServed)) throw error;
      left.push({ server: server.name, why: error.message });
    }
  }
  const [[reference, expected] = [], ...others] = answers;
  for (const [server, own] of others) {
    for (const [index, answer] of own.entries()) {
      if (!isDeepStrictEqual(answer, expected[index])) {
        throw differenceOf(operation, draws[index], [reference, expected[index]], [server, answer]);
      }
    }
  }
  return { able: [...answers.keys()], left, queries };
}
