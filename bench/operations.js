// The operations of the bench. Each is written for Demarche and for the peer, and `answer` converts the results of both into one
// form, so that they can be compared before anything is timed.

/** In the body of a write, this is replaced by another id each time it is sent. */
export const FRESH_ID = '[<id>]';

const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0');
  const last = new Date(Date.UTC(2014, index + 1, 0)).getUTCDate();
  return { month: `2014-${month}`, from: `2014-${month}-01`, to: `2014-${month}-${last}` };
});

const STATEMENT = 'id saidOn tone act { code } about { id name }';
export const NEWEST = 'sort: [{ edge: { saidFrom: DESC } }, { edge: { id: ASC } }]';
const OLDEST = 'sort: [{ edge: { saidFrom: ASC } }, { edge: { id: DESC } }]';
// The graph keeps one day of a coded event, the first and only one.
const EDGE = 'properties { id saidFrom tone actCode } node { id name }';

/** A statement as Demarche returns it, from an edge of the peer. */
function statementOf({ properties: { actCode, saidFrom: saidOn, ...properties }, node: { id, name } }) {
  return { ...properties, saidOn, act: { code: actCode }, about: [{ id, name }] };
}

function newest(statements) {
  return statements.sort((a, b) => (a.saidOn === b.saidOn ? (a.id < b.id ? -1 : 1) : a.saidOn < b.saidOn ? 1 : -1));
}

/** Items in random order. */
export function shuffled(items) {
  const places = items.map((item) => [Math.random(), item]);
  return places.sort(([a], [b]) => a - b).map(([, item]) => item);
}

function byId(items) {
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function rounded(number) {
  return number === null ? null : Math.round(number * 1e6) / 1e6;
}

const lookup = {
  name: 'lookup',
  title: 'lookup by id',
  variables: (sample) => ({ id: sample.subject() }),
  demarche: {
    query: 'query Lookup($id: ID!) { subject(id: $id) { id name aliases description } }',
    answer: ({ subject }) => subject,
  },
  peer: {
    query: 'query Lookup($id: ID!) { subjects(where: { id: { eq: $id } }) { id name aliases description } }',
    answer: ({ subjects }) => subjects[0],
  },
};

const oneHop = {
  name: 'oneHop',
  title: "1 hop: an actor's 10 newest statements with the other end",
  variables: (sample) => ({ id: sample.speaker() }),
  demarche: {
    query: `query OneHop($id: ID!) { subject(id: $id) { id name ... on Actor { statements(first: 10) { nodes { ${STATEMENT} } } } } }`,
    answer: ({ subject: { id, name, statements } }) => ({ id, name, statements: statements.nodes }),
  },
  peer: {
    query: `query OneHop($id: ID!) { subjects(where: { id: { eq: $id } }) {
      id name statedConnection(first: 10, ${NEWEST}) { edges { ${EDGE} } } } }`,
    answer: ({ subjects: [{ id, name, statedConnection }] }) => ({
      ...{ id, name },
      statements: statedConnection.edges.map(statementOf),
    }),
  },
};

const twoHops = {
  name: 'twoHops',
  title: '2 hops: the same for each of those ten',
  variables: (sample) => ({ id: sample.speaker() }),
  demarche: {
    query: `query TwoHops($id: ID!) { subject(id: $id) { id name ... on Actor { statements(first: 10) { nodes {
      id saidOn tone act { code } about { id name ... on Actor { statements(first: 10) { nodes { ${STATEMENT} } } } } } } } } }`,
    answer: ({ subject: { id, name, statements } }) => ({
      ...{ id, name },
      statements: statements.nodes.map(({ about, ...statement }) => ({
        ...statement,
        about: about.map((subject) => ({ ...subject, statements: subject.statements.nodes })),
      })),
    }),
  },
  peer: {
    query: `query TwoHops($id: ID!) { subjects(where: { id: { eq: $id } }) {
      id name statedConnection(first: 10, ${NEWEST}) { edges {
        properties { id saidFrom tone actCode }
        node { id name statedConnection(first: 10, ${NEWEST}) { edges { ${EDGE} } } } } } } }`,
    answer: ({ subjects: [{ id, name, statedConnection }] }) => ({
      ...{ id, name },
      statements: statedConnection.edges.map((edge) => {
        const { about, ...statement } = statementOf(edge);
        return {
          ...statement,
          about: [{ ...about[0], statements: edge.node.statedConnection.edges.map(statementOf) }],
        };
      }),
    }),
  },
};

const fiftyActors = {
  name: 'fiftyActors',
  title: '50 actors with 10 statements each',
  requests: 128,
  variables: (sample) => ({ ids: sample.speakers(50) }),
  // Another request each time it is sent, for the same work, so that no earlier answer can be reused.
  anew: ({ ids }) => ({ ids: shuffled(ids) }),
  demarche: {
    query: `query FiftyActors($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { name statements(first: 10) { nodes { ${STATEMENT} } } } } }`,
    answer: ({ nodes }) => byId(nodes.map(({ id, name, statements }) => ({ id, name, statements: statements.nodes }))),
  },
  peer: {
    query: `query FiftyActors($ids: [ID!]!) { subjects(where: { id: { in: $ids } }) {
      id name statedConnection(first: 10, ${NEWEST}) { edges { ${EDGE} } } } }`,
    answer: ({ subjects }) =>
      byId(
        subjects.map(({ id, name, statedConnection }) => ({
          ...{ id, name },
          statements: statedConnection.edges.map(statementOf),
        })),
      ),
  },
};

const between = {
  name: 'between',
  title: 'statements between two actors in a quarter, with totalCount',
  variables: (sample) => sample.pair(),
  demarche: {
    query: `query Between($between: [ID!], $saidOn: EDTF) { statements(filter: { between: $between, saidOn: $saidOn }, first: 20) {
      totalCount nodes { ${STATEMENT} } } }`,
    variables: ({ speaker, about, from, to }) => ({ between: [speaker, about], saidOn: `${from}/${to}` }),
    answer: ({ statements: { totalCount, nodes } }) => ({ totalCount, statements: nodes }),
  },
  // The peer cannot list both directions at once: it returns a list for each, and its client merges them.
  peer: {
    query: `query Between($a: ID!, $b: ID!, $from: String!, $to: String!) {
      ${['a', 'b']
        .map((one) => {
          const where = `{ node: { id: { eq: $${one === 'a' ? 'b' : 'a'} } }, edge: { saidFrom: { gte: $from, lte: $to } } }`;
          return `${one}: subjects(where: { id: { eq: $${one} } }) {
            statedConnection(first: 20, where: ${where}, ${NEWEST}) { totalCount edges { ${EDGE} } } }`;
        })
        .join('\n')} }`,
    variables: ({ speaker, about, from, to }) => ({ a: speaker, b: about, from, to }),
    answer: ({ a, b }) => {
      const lists = [...a, ...b].map(({ statedConnection }) => statedConnection);
      return {
        totalCount: lists.reduce((sum, { totalCount }) => sum + totalCount, 0),
        statements: newest(lists.flatMap(({ edges }) => edges.map(statementOf))).slice(0, 20),
      };
    },
  },
};

const thousandRows = {
  name: 'thousandRows',
  title: "a thousand rows: a hub's 500 newest and 500 oldest statements",
  requests: 16,
  rows: 1_000,
  variables: (sample) => ({ id: sample.hub() }),
  demarche: {
    query: `query ThousandRows($id: ID!) { subject(id: $id) { id ... on Actor {
      newest: statements(first: 500) { nodes { ${STATEMENT} } } oldest: statements(last: 500) { nodes { ${STATEMENT} } } } } }`,
    answer: ({ subject }) => ({ newest: subject.newest.nodes, oldest: subject.oldest.nodes }),
  },
  peer: {
    // As two fields of one subject they become a query that uses up Neo4j's memory and fails after a minute.
    query: `query ThousandRows($id: ID!) {
      newest: subjects(where: { id: { eq: $id } }) { statedConnection(first: 500, ${NEWEST}) { edges { ${EDGE} } } }
      oldest: subjects(where: { id: { eq: $id } }) { statedConnection(first: 500, ${OLDEST}) { edges { ${EDGE} } } } }`,
    answer: ({ newest: [newest], oldest: [oldest] }) => ({
      newest: newest.statedConnection.edges.map(statementOf),
      oldest: oldest.statedConnection.edges.map(statementOf).reverse(),
    }),
  },
};

const timeline = {
  name: 'timeline',
  title: "timeline of a hub's statements by month",
  requests: 16,
  variables: (sample) => ({ id: sample.hub() }),
  demarche: {
    query: `query Timeline($id: ID!) { timeline(filter: { speaker: [$id], saidOn: "2014" }, interval: MONTH) {
      count meanTone } }`,
    answer: ({ timeline }) => timeline.map(({ count, meanTone }) => ({ count, meanTone: rounded(meanTone) })),
  },
  // The peer does not group: it returns an aggregate for each month, all in one request.
  peer: {
    query: `query Timeline($id: ID!) { subjects(where: { id: { eq: $id } }) {
      ${MONTHS.map(
        (
          { from, to },
          index,
        ) => `m${index}: statedConnection(where: { edge: { saidFrom: { gte: "${from}", lte: "${to}" } } }) {
          aggregate { count { edges } edge { tone { average } } } }`,
      ).join('\n')} } }`,
    answer: ({ subjects: [subject] }) =>
      MONTHS.map((_, index) => {
        const { count, edge } = subject[`m${index}`].aggregate;
        return { count: count.edges, meanTone: count.edges === 0 ? null : rounded(edge.tone.average) };
      }),
  },
};

const search = {
  name: 'search',
  title: 'search by name, the best 10',
  variables: (sample) => sample.named(),
  // Two search engines rank differently; both must find the actor that the words name.
  demarche: {
    query: `query Search($name: String!) { search(query: $name, kinds: [PERSON, STATE, ORGANIZATION, GROUP], first: 10) {
      nodes { ... on Subject { id name } } } }`,
    variables: ({ name }) => ({ name }),
    answer: ({ search }, { id }) => search.nodes.some((node) => node.id === id),
  },
  peer: {
    query:
      'query Search($phrase: String!) { subjectsByName(phrase: $phrase, first: 10) { edges { node { id name } } } }',
    // Brackets and the like are operators of the index.
    variables: ({ name }) => ({ phrase: name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() }),
    answer: ({ subjectsByName }, { id }) => subjectsByName.edges.some(({ node }) => node.id === id),
  },
};

const SAID_ON = '2014-06-15';
const EVIDENCE = { source: 'source/icews' };

const recordStatement = {
  name: 'recordStatement',
  title: 'recordStatement',
  isWrite: true,
  variables: (sample) => sample.pair(),
  demarche: {
    query: `mutation RecordStatement($input: RecordStatementInput!) { recordStatement(input: $input) {
      statement { saidOn tone act { code } } } }`,
    variables: ({ speaker, about }) => ({
      input: { speaker, about: [about], form: 'CODED', act: '010', saidOn: SAID_ON, evidence: [EVIDENCE] },
    }),
    answer: ({ recordStatement }) => recordStatement.statement,
  },
  // Node and edges as Demarche writes them, but changes are not logged, and ids are not checked beforehand.
  peer: {
    query: `mutation RecordStatement($statement: StatementCreateInput!, $speaker: ID!, $about: ID!, $edge: StatedCreateInput!) {
      createStatements(input: [$statement]) { statements { saidFrom tone actCode } }
      updateSubjects(where: { id: { eq: $speaker } }, update: {
        stated: [{ connect: [{ where: { node: { id: { eq: $about } } }, edge: $edge }] }] }) { info { relationshipsCreated } } }`,
    variables: ({ speaker, about }) => {
      const properties = {
        id: `statement/bench-${FRESH_ID}`,
        ...{ speakerId: speaker, aboutIds: [about], sourceIds: [EVIDENCE.source] },
        ...{ actCode: '010', tone: 0, saidFrom: SAID_ON },
        ...{ recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: 'bench' },
      };
      const evidencedBy = { connect: [{ where: { node: { id: { eq: EVIDENCE.source } } } }] };
      return {
        ...{ speaker, about, statement: { ...properties, evidencedBy } },
        edge: properties,
      };
    },
    answer: ({ createStatements, updateSubjects }) => {
      const [{ saidFrom: saidOn, tone, actCode }] = createStatements.statements;
      const isLinked = updateSubjects.info.relationshipsCreated === 1;
      return { saidOn, tone, act: { code: actCode }, ...(!isLinked && { isLinked }) };
    },
  },
};

/** In the order in which they run: writes last, so that all others find the same data on every server. */
export const OPERATIONS = [
  lookup,
  oneHop,
  twoHops,
  fiftyActors,
  between,
  thousandRows,
  timeline,
  search,
  recordStatement,
];

const DEFAULT_REQUESTS = 512;

/** The draws from the sample for an operation; some occur more than once, as hubs do. */
export function drawsOf(operation, sample) {
  return Array.from({ length: operation.requests ?? DEFAULT_REQUESTS }, () => operation.variables(sample));
}

/** The request of an operation in a dialect, `demarche` or `peer`, for one draw. */
export function requestOf(operation, dialect, draw) {
  const { query, variables = (same) => same } = operation[dialect];
  return { query: typeof query === 'function' ? query(draw) : query, variables: variables(draw) };
}
