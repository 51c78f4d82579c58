// Requests that are meant to bring a GraphQL service down: each within a megabyte, and each with something excessive.
const headersOf = (path) => (path === '/graphql' ? {} : { accept: 'text/event-stream' });
const post = (body, path = '/graphql') => ({
  ...{ method: 'POST', path, headers: headersOf(path) },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const get = (search, path = '/graphql') => ({
  method: 'GET',
  path: `${path}?${search}`,
  headers: { 'apollo-require-preflight': 'yes', ...headersOf(path) },
});
const letters = (count, letter = 'a') => letter.repeat(count);
const list = (count, item) => Array.from({ length: count }, (_, index) => item(index));
const nested = (depth, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);

const FILTERED = 'query Q($f: StatementFilter) { statements(filter: $f) { totalCount } }';
const NODES = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const filtered = (f) => post({ query: FILTERED, variables: { f } });
const withVariables = (json) => post(`{"query":${JSON.stringify(FILTERED)},"variables":${json}}`);
const keys = (count, key = (index) => `key${index}`, value = 1) =>
  Object.fromEntries(list(count, (index) => [key(index), value]));
const document = (query, rest = {}) => post({ query, ...rest });

/** Requests with hostile values. */
const VALUES = {
  '8,000 unknown keys': filtered(keys(8_000)),
  '60,000 unknown keys': filtered(keys(60_000)),
  '150 unknown keys of 6,000 letters': filtered(keys(150, (index) => letters(6_000) + index)),
  'an unknown key of 900,000 letters': filtered({ [letters(900_000)]: 1 }),
  'an unknown key like a known one': filtered(keys(9_000, (index) => `saidOnn${index}`)),
  'a list of 200,000 wrong names of an enum': filtered({ form: list(200_000, () => 'X') }),
  'one wrong name of an enum of 900,000 letters': filtered({ form: [letters(900_000)] }),
  'an object where a name of an enum should be': filtered({ form: keys(60_000) }),
  'a date of 900,000 letters': filtered({ saidOn: letters(900_000, '2') }),
  '1,000 dates of 900 letters': filtered({ saidOn: list(1_000, () => letters(900, '2')) }),
  'a list of 300,000 numbers for a text': filtered({ text: list(300_000, () => 1) }),
  'an object of 60,000 keys for a text': filtered({ text: keys(60_000) }),
  'a variable that is a list': post({ query: FILTERED, variables: { f: list(300_000, () => ({})) } }),
  'a text of 900,000 letters for a filter': filtered(letters(900_000)),
  '250,000 ids': post({ query: NODES, variables: { ids: list(250_000, () => 'a') } }),
  '500 ids of 1,900 letters': post({ query: NODES, variables: { ids: list(500, (index) => letters(1_900) + index) } }),
  'an id of 900,000 letters': post({
    query: 'query Q($id: ID!) { statement(id: $id) { id } }',
    variables: { id: letters(900_000) },
  }),
  '50 fields with an id of 900,000 letters': post({
    query: `query Q($id: ID!) { ${list(20, (index) => `a${index}: relationship(a: $id, b: $id) { aToB { count } }`).join(' ')} }`,
    variables: { id: letters(900_000) },
  }),
  '250,000 variables that nobody asks for': post({ query: '{ __typename }', variables: keys(60_000) }),
  'a cursor of 900,000 letters': post({
    query: 'query Q($after: String) { actors(after: $after) { nodes { id } } }',
    variables: { after: letters(900_000) },
  }),
  'a text to search of 900,000 letters': post({
    query: 'query Q($text: String!) { search(text: $text) { totalCount } }',
    variables: { text: letters(900_000) },
  }),
  'a text to search of 150,000 words': post({
    query: 'query Q($text: String!) { search(text: $text) { totalCount } }',
    variables: { text: list(150_000, (index) => `w${index}`).join(' ') },
  }),
  'a name to look for of 900,000 letters': post({
    query: 'query Q($n: String) { actors(nameContains: $n) { totalCount } }',
    variables: { n: letters(900_000, 'é') },
  }),
};

/** Requests with deep nesting. */
const DEPTHS = {
  'variables 10,000 deep': withVariables(`{"f":${nested(10_000)}}`),
  'variables 490,000 deep': withVariables(`{"f":${nested(490_000)}}`),
  'variables 150,000 objects deep': withVariables(`{"f":${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}}`),
  'extensions 10,000 deep': post(`{"query":"{ __typename }","extensions":{"a":${nested(10_000)}}}`),
  'a body 500,000 deep': post(nested(500_000)),
  'a field beside it, 10,000 deep': post(`{"query":"{ __typename }","other":${nested(10_000)}}`),
  'a persisted query 10,000 deep': post(
    `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":${nested(10_000)}}}}`,
  ),
  '200,000 empty objects': post(
    `{"query":"{ __typename }","variables":{"f":[${list(200_000, () => '{}').join(',')}]}}`,
  ),
  'a query that is 10,000 deep': post(`{"query":${nested(10_000)}}`),
};

/**
 * A selection that names one field twice at each of this many levels.
 * @param {number} levels
 * @returns {string}
 */
function doubled(levels) {
  return levels === 0 ? '{ id }' : `{ ${`nodes ${doubled(levels - 1)} `.repeat(2)}}`;
}

/** Operations with hostile texts. */
const DOCUMENTS = {
  'two of a field at each of nine levels': document(doubled(9)),
  'four, twelve and twenty of a field at three levels': document(
    `{ ${'statements { '.concat('nodes { '.concat('id '.repeat(20), '} ').repeat(12), '} ').repeat(4)} }`,
  ),
  'a field of 900,000 letters': document(`{ ${letters(900_000)} }`),
  'a syntax error behind a name of 900,000 letters': document(`{ a ${letters(900_000)}: }`),
  'a type of 900,000 letters': document(`query($a: ${letters(900_000)}) { __typename }`),
  'types that are like each other, 400,000 letters each': document(
    `type ${letters(400_000)} { a: Int } query ($x: ${letters(399_999)}b) { __typename }`,
  ),
  'types that are like each other, 4,000 letters each': document(
    `type ${letters(4_000)} { a: Int } query (${list(100, (index) => `$x${index}: ${letters(3_990)}b${index}`).join(' ')}) { __typename }`,
  ),
  'an operation whose name has 900,000 letters': document(`query ${letters(900_000)} { nope }`),
  'an operationName of 900,000 letters': document('query A { __typename } query B { __typename }', {
    operationName: letters(900_000),
  }),
  'a directive of 900,000 letters': document(`{ __typename @${letters(900_000)} }`),
  'a fragment of 900,000 letters': document(`{ ...${letters(900_000)} }`),
  'a variable of 900,000 letters': document(`{ statement(id: $${letters(900_000)}) { id } }`),
  'an argument of 900,000 letters': document(`{ statement(${letters(900_000)}: 1) { id } }`),
  'an alias of 900,000 letters': document(`{ ${letters(900_000)}: statement(id: "x") { nope } }`),
  'a text of 900,000 letters for a number': document(`{ statements(first: "${letters(900_000)}") { totalCount } }`),
  'a number of 900,000 digits': document(`{ statements(first: ${letters(900_000, '1')}) { totalCount } }`),
  'a block of 300,000 lines': document(`{ statements(first: """${'\n a'.repeat(300_000)}""") { totalCount } }`),
  'a comment in 400,000 lines': document(`{ __typename } ${'#\n'.repeat(400_000)}`),
  '900,000 commas': document(`{ __typename ${letters(900_000, ',')} }`),
  'an object with 1,600 unknown keys': document(
    `{ statements(filter: { ${list(1_600, (index) => `key${index}: 1`).join(' ')} }) { totalCount } }`,
  ),
  'a list of 4,900 wrong names of an enum': document(
    `{ statements(filter: { form: [${list(4_900, () => 'X').join(' ')}] }) { totalCount } }`,
  ),
  'a list 1,100 deep': document(`{ statements(filter: ${nested(1_100)}) { totalCount } }`),
  'a literal 2,400 deep': document(`{ statements(filter: ${nested(2_400)}) { totalCount } }`),
  'an object 1,200 deep': document(
    `{ statements(filter: ${'{ a: '.repeat(1_200)}1${'}'.repeat(1_200)}) { totalCount } }`,
  ),
  'a selection 2,400 deep': document(`${'{ a '.repeat(2_400)}${'}'.repeat(2_400)}`),
  'a type 2,400 deep': document(`query ($a: ${letters(2_400, '[')}Int${letters(2_400, ']')}) { __typename }`),
  'a hundred fields that are not there': document(`{ ${list(1_000, (index) => `nope${index}`).join(' ')} }`),
  'fields like those that are there': document(
    `{ statement(id: "x") { ${list(1_000, (index) => `quot${index}`).join(' ')} } }`,
  ),
  'fields with other arguments, 25,000 letters each': document(
    `{ ${list(20, (index) => `actors(nameContains: "${letters(25_000)}${index}") { totalCount }`).join(' ')} }`,
  ),
  '50 errors under names of 19,000 letters': document(
    `{ ${list(19, (index) => `${letters(19_000)}${index}: statements(first: 501) { totalCount }`).join(' ')} }`,
  ),
  '19 errors under names of 190 letters': document(
    `{ ${list(19, (index) => `${letters(190)}${index}: statements(first: 501, last: 3, after: "x") { totalCount }`).join(' ')} }`,
  ),
  'a hash of 900,000 letters': post({ extensions: { persistedQuery: { version: 1, sha256Hash: letters(900_000) } } }),
  'a documentId of 900,000 letters': post({ documentId: letters(900_000) }),
  'a body that is one text': post(JSON.stringify(letters(900_000))),
  'a body that is not JSON': post(letters(900_000, '{')),
  'an escape in a text of 900,000 letters': post(`{"query":"${letters(900_000)}\\x"}`),
};

/** The same over other transports. */
const DOORS = {
  'GET: variables 7,000 deep': get(`query=${encodeURIComponent(FILTERED)}&variables={"f":${nested(3_500)}}`),
  'GET: extensions 7,000 deep': get(`query={__typename}&extensions={"a":${nested(3_500)}}`),
  'GET: an unknown key of 14,000 letters': get(
    `query=${encodeURIComponent(FILTERED)}&variables={"f":{"${letters(14_000)}":1}}`,
  ),
  'GET: 1,500 unknown keys': get(
    `query=${encodeURIComponent(FILTERED)}&variables=${JSON.stringify({ f: keys(1_500, (index) => index.toString(36)) })}`,
  ),
  'GET: a name of 14,000 letters': get(`query={${letters(14_000)}}`),
  'SSE: 8,000 unknown keys': post(
    {
      query: 'subscription S($f: StatementFilter) { statementRecorded(filter: $f) { id } }',
      variables: { f: keys(8_000) },
    },
    '/graphql/stream',
  ),
  'SSE: variables 10,000 deep': post(
    `{"query":"subscription S($f: StatementFilter) { statementRecorded(filter: $f) { id } }","variables":{"f":${nested(10_000)}}}`,
    '/graphql/stream',
  ),
  'SSE: a field of 900,000 letters': post({ query: `subscription { ${letters(900_000)} }` }, '/graphql/stream'),
  'SSE: GET with variables 3,500 deep': get(
    `query=${encodeURIComponent('subscription S($f: StatementFilter) { statementRecorded(filter: $f) { id } }')}&variables={"f":${nested(3_500)}}`,
    '/graphql/stream',
  ),
  'SSE: an operationName of 900,000 letters': post(
    { query: 'subscription A { nope } subscription B { nope }', operationName: letters(900_000) },
    '/graphql/stream',
  ),
  'a list of 20 with 3,000 unknown keys each': post(list(20, () => JSON.parse(filtered(keys(3_000)).body))),
  'a list of 1,000 with an error each': post(list(1_000, (index) => ({ query: `{ nope${index} }` }))),
  'a list of 45 with ten errors each': post(
    list(45, () => ({
      query: `{ ${list(19, (index) => `a${index}: statements(first: 501) { totalCount }`).join(' ')} }`,
    })),
  ),
  'a list of 45 with a date of 900 characters that JSON escapes each': post(
    list(45, () => JSON.parse(filtered({ saidOn: letters(900, '\u0001') }).body)),
  ),
  'a list of 480,000 numbers': post(`[${list(480_000, () => '1').join(',')}]`),
  'a list of lists': post(nested(10_000)),
};

/** Every request by its name. */
export const HOSTILE_REQUESTS = { ...VALUES, ...DEPTHS, ...DOCUMENTS, ...DOORS };

const message = (value) => JSON.stringify(value);
const subscribe = (payload, id = '1') => message({ id, type: 'subscribe', payload });
const FILTERED_EVENTS = 'subscription S($f: StatementFilter) { statementRecorded(filter: $f) { id } }';

/** Messages to send over a WebSocket, each after `connection_init` unless it is one. */
export const HOSTILE_MESSAGES = {
  'WebSocket: 8,000 unknown keys': subscribe({ query: FILTERED_EVENTS, variables: { f: keys(7_000) } }),
  'WebSocket: variables 10,000 deep': `{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(FILTERED_EVENTS)},"variables":{"f":${nested(10_000)}}}}`,
  'WebSocket: extensions 40,000 deep': `{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(FILTERED_EVENTS)},"extensions":{"f":${nested(40_000)}}}}`,
  'WebSocket: connection_init 40,000 deep': `{"type":"connection_init","payload":{"f":${nested(40_000)}}}`,
  'WebSocket: ping 40,000 deep': `{"type":"ping","payload":{"f":${nested(40_000)}}}`,
  'WebSocket: an id of 90,000 letters': subscribe({ query: 'subscription { nope }' }, letters(90_000)),
  'WebSocket: a field of 90,000 letters': subscribe({ query: `subscription { ${letters(90_000)} }` }),
  'WebSocket: an operationName of 90,000 letters': subscribe({
    query: 'subscription { nope }',
    operationName: letters(90_000),
  }),
  'WebSocket: a message that only servers send': message({ id: '1', type: 'next', payload: {} }),
  'WebSocket: a second connection_ack': message({ type: 'connection_ack' }),
  'WebSocket: a type of message of 90,000 letters': message({ type: letters(90_000) }),
};
