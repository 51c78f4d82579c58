// Operations that break a rule of their arguments: the operation, the field that refuses it, and for each broken rule the path of
// the argument and words that the message must contain, including what would be right.

/** A refused operation. */
export interface RefusedOperation {
  name: string;
  operation: string;
  variables?: Record<string, unknown>;
  /** The GraphQL path of the field. */
  field: (string | number)[];
  problems: [path: string, words: RegExp][];
}

const ID = /not an id; give an id such as 'person\/robert-malley'/;
const EDTF = /not an EDTF date; give one such as 2021-10-27/;
const CURSOR = /not a cursor; give the endCursor or startCursor/;
const ACT = /not a CAMEO code; give one such as '111'/;
const TONE = /not a tone; give a number from -10 .* to 10/;
const SIZE = /not a page size; give 0 to 500/;
const ALONE = /give last with before, or first with after/;

function cursor(...parts: unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `person/p${index}`);
}

function statements(args: string, ...problems: [path: string, words: RegExp][]): RefusedOperation {
  return { name: args, operation: `{ statements(${args}) { totalCount } }`, field: ['statements'], problems };
}

function filtered(filter: string, ...problems: [path: string, words: RegExp][]): RefusedOperation {
  return statements(`filter: { ${filter} }`, ...problems);
}

function root(field: string, ...problems: [path: string, words: RegExp][]): RefusedOperation {
  const name = /^\w+/.exec(field)![0];
  return { name: field, operation: `{ ${field} }`, field: [name], problems };
}

const BELOW = 'person(id: "person/robert-malley")';

/** Operations whose arguments break one or more rules. */
export const REFUSED_OPERATIONS: RefusedOperation[] = [
  ...[
    'Robert Malley',
    'person/',
    '/iran',
    'state/Iran',
    'state/iran/',
    'state/-iran',
    'state/ir an',
    'state/iran\\n',
    '',
  ].map((id) => root(`node(id: "${id}") { id }`, ['id', ID])),
  root('node(id: 794) { id }', ['id', ID]),
  root(`node(id: "person/${'x'.repeat(200)}") { id }`, ['id', /at most 200 characters/]),
  root('statement(id: "vienna-01") { id }', ['id', ID]),
  root('interaction(id: "x") { id }', ['id', ID]),
  root('subject(id: "Iran") { id }', ['id', ID]),
  root('person(id: "") { id }', ['id', ID]),
  root('person { id }', ['id', /give an id or an identifier/]),
  root('person(id: null, identifier: null) { id }', ['id', /give an id or an identifier/]),
  root('source { id }', ['id', /give an id or an identifier/]),
  root('person(id: "person/a", identifier: { scheme: "wikidata", value: "Q1" }) { id }', [
    'identifier',
    /give one of the two/,
  ]),
  root('person(id: "person/a", by: { id: "person/a" }) { id }', ['by', /give one of the two/]),
  root('person(by: { id: "a" }) { id }', ['by.id', ID]),
  root(
    'subject(identifier: { scheme: "Wiki:Data", value: " " }) { id }',
    ['identifier.scheme', /such as 'wikidata'/],
    ['identifier.value', /blank; give 1 to 200 characters/],
  ),

  filtered('speaker: ["malley"]', ['filter.speaker', ID]),
  filtered('about: ["state/iran", ""]', ['filter.about', ID]),
  filtered('between: ["x"]', ['filter.between', ID]),
  filtered('source: ["article"]', ['filter.source', ID]),
  filtered('source: ["source/a"], evidence: ["source/a"]', ['filter.source', /give one of the two/]),
  ...['yesterday', '', ' ', '2021-13', '2021-02-30', '2021-2-3', '27.10.2021', '../..', '/', '12021'].map((saidOn) =>
    filtered(`saidOn: "${saidOn}"`, ['filter.saidOn', EDTF]),
  ),
  filtered(`saidOn: "${'2021'.repeat(1000)}"`, ['filter.saidOn', EDTF]),
  filtered('saidOn: "2021-10-27/2021-10-26"', ['filter.saidOn', /ends before it begins; give the earlier date first/]),
  filtered('act: ["Consult"]', ['filter.act', /; did you mean 040 \(Consult\)\?$/]),
  ...['999', '1', '', '11111', 'abc', '1%', '11 '].map((act) => filtered(`act: ["${act}"]`, ['filter.act', ACT])),
  ...['now', '', '2025', '2025-01-01', '2025-01-01T00:00:00', '2025-13-01T00:00:00Z', '2025-02-30T00:00:00Z'].map(
    (instant) =>
      filtered(`recordedBefore: "${instant}"`, [
        'filter.recordedBefore',
        /not an instant; give one such as '2026-01-01T00:00:00Z'/,
      ]),
  ),
  filtered('toneAtLeast: -10.5', ['filter.toneAtLeast', TONE]),
  filtered('toneAtMost: 11', ['filter.toneAtMost', TONE]),
  filtered('toneAtMost: 1e999', ['filter.toneAtMost', /^Infinity is not a tone/]),
  filtered('toneAtLeast: 2, toneAtMost: 1.5', ['filter.toneAtMost', /1\.5 is below toneAtLeast, which is 2/]),
  filtered(`medium: ["${'x'.repeat(201)}"]`, ['filter.medium', /too long; give at most 200 characters/]),

  statements('first: -1', ['first', SIZE]),
  statements('first: 501', ['first', SIZE]),
  statements('last: -1', ['last', SIZE]),
  statements('last: 2147483647', ['last', SIZE]),
  statements('first: 2, last: 2', ['last', /cannot be combined with first; give one of the two/]),
  statements('after: "x"', ['after', CURSOR]),
  statements('after: ""', ['after', CURSOR]),
  statements('before: "%%%"', ['before', CURSOR]),
  statements(`after: "${cursor('SAID_ON_DESC', null, 'statement/x')}"`, ['after', CURSOR]),
  statements(`after: "${cursor('SAID_ON_DESC', '2021-10-27')}"`, ['after', CURSOR]),
  statements(`after: "${cursor({ order: 'SAID_ON_DESC' })}"`, ['after', CURSOR]),
  statements(`first: 1, before: "${cursor('SAID_ON_DESC', '2021-10-27', 'statement/x')}"`, ['before', ALONE]),
  statements(`last: 1, after: "${cursor('SAID_ON_DESC', '2021-10-27', 'statement/x')}"`, ['last', ALONE]),
  statements(`before: "${cursor('SAID_ON_DESC', '2021', 'a')}", after: "${cursor('SAID_ON_DESC', '2021', 'a')}"`, [
    'before',
    ALONE,
  ]),
  statements(`orderBy: SAID_ON_ASC, after: "${cursor('SAID_ON_DESC', '2021-10-27', 'statement/x')}"`, [
    'after',
    /in the order SAID_ON_DESC; this one is in SAID_ON_ASC/,
  ]),
  statements(`orderBy: TONE_ASC, before: "${cursor('SAID_ON_ASC', '2021-10-27', 'statement/x')}"`, [
    'before',
    /in the order SAID_ON_ASC; this one is in TONE_ASC/,
  ]),
  // Once a cursor of this order held no day.
  statements(
    `orderBy: RECORDED_AT_DESC, after: "${cursor('RECORDED_AT_DESC', '2025-06-01T01:00:00.000Z', 'statement/x')}"`,
    ['after', /in the order RECORDED_AT_DESC; this one is in RECORDED_AT_AND_SAID_ON_DESC/],
  ),

  root(`interactions(filter: { heldOn: "x" }) { totalCount }`, ['filter.heldOn', EDTF]),
  root(
    'interactions(filter: { source: ["x"], target: ["y"], evidence: ["z"] }) { totalCount }',
    ['filter.source', ID],
    ['filter.target', ID],
    ['filter.evidence', ID],
  ),
  root('events(during: "soon") { totalCount }', ['during', EDTF]),
  root(`events(after: "${cursor('HELD_ON_DESC', '2021-10-27', 'interaction/x')}") { totalCount }`, [
    'after',
    /in the order HELD_ON_DESC; this one is in EVENT_HELD_ON_DESC/,
  ]),
  root(`interactions(after: "${cursor('EVENT_HELD_ON_DESC', '2021-10-27', 'event/x')}") { totalCount }`, [
    'after',
    /in the order EVENT_HELD_ON_DESC; this one is in HELD_ON_DESC/,
  ]),
  root(`agreements(after: "${cursor('NAME_ASC', 'iran', 'state/iran')}") { totalCount }`, [
    'after',
    /in the order NAME_ASC; this one is in AGREEMENT_NAME_ASC/,
  ]),
  root('agreements(first: 501) { totalCount }', ['first', SIZE]),
  root('sources(after: "?") { totalCount }', ['after', CURSOR]),
  root(`actors(nameContains: "${'x'.repeat(201)}") { totalCount }`, [
    'nameContains',
    /has 201 characters; give 1 to 200/,
  ]),
  root('actors(nameContains: "") { totalCount }', ['nameContains', /blank; give 1 to 200 characters/]),
  root('actors(nameContains: "  ") { totalCount }', ['nameContains', /blank; give 1 to 200 characters/]),

  {
    ...{ name: 'a day below a person', operation: `{ ${BELOW} { represents(on: "2021-10") { id } } }` },
    ...{ field: ['person', 'represents'], problems: [['on', /not a calendar day; give one such as '2021-10-27'/]] },
  },
  {
    ...{ name: 'a day that does not exist', operation: `{ ${BELOW} { represents(on: "2021-02-29") { id } } }` },
    ...{ field: ['person', 'represents'], problems: [['on', /not a calendar day/]] },
  },
  {
    ...{ name: 'an interval below a person', operation: `{ ${BELOW} { roles(during: "x") { title } } }` },
    ...{ field: ['person', 'roles'], problems: [['during', EDTF]] },
  },
  {
    ...{
      name: 'a filter below a person',
      operation: `{ ${BELOW} { statements(filter: { act: ["0"] }) { totalCount } } }`,
    },
    ...{ field: ['person', 'statements'], problems: [['filter.act', ACT]] },
  },
  {
    ...{ name: 'a filter in variables', variables: { filter: { saidOn: 'x', toneAtMost: 55 } } },
    operation: 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
    ...{
      field: ['statements'],
      problems: [
        ['filter.saidOn', EDTF],
        ['filter.toneAtMost', TONE],
      ],
    },
  },
  {
    ...{ name: 'a page size in variables under an alias', variables: { first: 1000 } },
    operation: 'query ($first: Int) { many: statements(first: $first) { totalCount } }',
    ...{ field: ['many'], problems: [['first', SIZE]] },
  },
  {
    ...{ name: '501 ids of nodes', operation: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', field: ['nodes'] },
    ...{ variables: { ids: ids(501) }, problems: [['ids', /holds 501 values; give at most 500/]] },
  },
  {
    ...{
      name: '501 speakers',
      operation: 'query ($ids: [ID!]) { statements(filter: { speaker: $ids }) { totalCount } }',
    },
    ...{ field: ['statements'], variables: { ids: ids(501) } },
    problems: [['filter.speaker', /holds 501 values; give at most 500/]],
  },
  {
    ...{
      name: '501 forms',
      operation: 'query ($forms: [StatementForm!]) { statements(filter: { form: $forms }) { totalCount } }',
    },
    ...{ field: ['statements'], variables: { forms: Array(501).fill('DIRECT') } },
    problems: [['filter.form', /holds 501 values; give at most 500/]],
  },

  // All problems are reported at once.
  statements(
    'first: -1, last: 501, after: "x", filter: { saidOn: "x", act: ["9"], speaker: ["y"], toneAtLeast: 20, toneAtMost: 15 }',
    ['first', SIZE],
    ['last', SIZE],
    ['last', /cannot be combined with first/],
    ['last', ALONE],
    ['after', CURSOR],
    ['filter.saidOn', EDTF],
    ['filter.act', ACT],
    ['filter.speaker', ID],
    ['filter.toneAtLeast', TONE],
    ['filter.toneAtMost', TONE],
    ['filter.toneAtMost', /15 is below toneAtLeast, which is 20/],
  ),
];
