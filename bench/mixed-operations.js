// Operations besides the single ones: selections that no request had before, and alternating reads and writes.
import { NEWEST, OPERATIONS, shuffled } from './operations.js';

/** Fields of a subject and of a statement that are selected at random, by their names in Demarche and in the peer. */
const SUBJECT_FIELDS = { name: 'name', aliases: 'aliases', description: 'description' };
// Not recordedAt: each engine was filled at a different time.
const STATEMENT_FIELDS = {
  tone: 'tone',
  saidOn: 'saidFrom',
  'act { code }': 'actCode',
  recordedBy: 'recordedBy',
  status: 'status',
};

const someOf = (fields) => shuffled(Object.keys(fields).filter(() => Math.random() < 0.5));
const selection = () => ({
  subject: someOf(SUBJECT_FIELDS),
  statement: someOf(STATEMENT_FIELDS),
  about: someOf(SUBJECT_FIELDS),
});

let textCount = 0;
/** A name for the operation, so that no two texts are the same even if they select the same. */
const nextName = () => `Selection${++textCount}`;

const inPeer = (fields, chosen) => chosen.map((field) => fields[field]).join(' ');

/** The selected values, under the names of the peer and in a fixed order. */
function picked(object, chosen, fields, ownNames) {
  return Object.fromEntries(
    chosen.toSorted().map((field) => {
      const name = ownNames ? field.split(' ')[0] : fields[field];
      return [fields[field], field === 'act { code }' && ownNames ? object.act.code : object[name]];
    }),
  );
}

function answered(subject, statements, selected, ownNames) {
  return {
    ...{ id: subject.id, ...picked(subject, selected.subject, SUBJECT_FIELDS, ownNames) },
    statements: statements.map(({ statement, about }) => ({
      ...{ id: statement.id, ...picked(statement, selected.statement, STATEMENT_FIELDS, ownNames) },
      about: { id: about.id, ...picked(about, selected.about, SUBJECT_FIELDS, ownNames) },
    })),
  };
}

const neverSent = {
  name: 'neverSent',
  title: 'selections never sent before: 1 hop with some of the fields, in any order',
  hasCeiling: false,
  variables: (sample) => ({ id: sample.speaker(), ...selection() }),
  anew: ({ id }) => ({ id, ...selection() }),
  demarche: {
    query: ({
      subject,
      statement,
      about,
    }) => `query ${nextName()}($id: ID!) { subject(id: $id) { id ${subject.join(' ')}
      ... on Actor { statements(first: 10) { nodes { id ${statement.join(' ')} about { id ${about.join(' ')} } } } } } }`,
    variables: ({ id }) => ({ id }),
    answer: ({ subject }, selected) => {
      const statements = subject.statements.nodes.map((statement) => ({ statement, about: statement.about[0] }));
      return answered(subject, statements, selected, true);
    },
  },
  peer: {
    query: ({
      subject,
      statement,
      about,
    }) => `query ${nextName()}($id: ID!) { subjects(where: { id: { eq: $id } }) { id ${inPeer(SUBJECT_FIELDS, subject)}
      statedConnection(first: 10, ${NEWEST}) { edges { properties { id ${inPeer(STATEMENT_FIELDS, statement)} }
        node { id ${inPeer(SUBJECT_FIELDS, about)} } } } } }`,
    variables: ({ id }) => ({ id }),
    answer: ({ subjects: [subject] }, selected) => {
      const statements = subject.statedConnection.edges.map(({ properties, node }) => ({
        ...{ statement: properties, about: node },
      }));
      return answered(subject, statements, selected, false);
    },
  },
};

const READS_FOR_A_WRITE = 9;

/** A request of an operation that consists of others is one of theirs. */
const asItsPart = (dialect) => ({
  query: ({ part }) => part[dialect].query,
  variables: ({ part, draw }) => (part[dialect].variables ?? ((same) => same))(draw),
  // The answers of the parts are compared when they run alone.
  answer: () => true,
});

const named = (name) => OPERATIONS.find((operation) => operation.name === name);

function nineReadsAndOneWrite() {
  const [read, write] = [named('oneHop'), named('recordStatement')];
  let turn = 0;
  return {
    name: 'nineReadsAndOneWrite',
    title: 'nine reads (1 hop) and one write (recordStatement) by turns',
    hasCeiling: false,
    requests: 510,
    variables: (sample) => {
      const part = turn++ % (READS_FOR_A_WRITE + 1) === READS_FOR_A_WRITE ? write : read;
      return { part, draw: part.variables(sample) };
    },
    demarche: asItsPart('demarche'),
    peer: asItsPart('peer'),
  };
}

/** All operations of the bench, writes last, so that all others find the same data on every server. */
export const ALL_OPERATIONS = [
  ...OPERATIONS.filter(({ isWrite }) => !isWrite),
  neverSent,
  ...OPERATIONS.filter(({ isWrite }) => isWrite),
  nineReadsAndOneWrite(),
];
