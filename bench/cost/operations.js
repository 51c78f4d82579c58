// The operations that show what points buy: every root field with each of its filters and orders, the lists of an actor with many
// statements, and lists of ids of maximum length.

const DIMENSIONS = [
  'SPEAKER',
  'ABOUT',
  'SOURCE',
  'MONTH',
  'ACT_ROOT',
  'QUAD_CLASS',
  'SPEAKER_KIND',
  'ABOUT_KIND',
  'FORM',
  'MEDIUM',
  'YEAR',
];
const ORDERS = ['SAID_ON_ASC', 'SAID_ON_DESC', 'TONE_ASC', 'TONE_DESC', 'RECORDED_AT_DESC'];
const METRICS = ['DEGREE', 'WEIGHTED_DEGREE', 'PAGERANK', 'EIGENVECTOR', 'BETWEENNESS', 'CLOSENESS'];
/** How often an operation may have a field at its root. */
const AT_ONCE = 20;

/** A value that differs in each request, so that no cache answers it: far from any tone of the data. */
const fresh = (turn) => -9.5 - turn * 1e-6;

/** Acts that the data does not have, so that each act is tested against all of them. */
const NEVER = { not: Array.from({ length: 5 }, () => ({ act: Array(500).fill('203') })) };
/** Sets of conditions of which none holds for any act of the data. */
const EXCLUDED = { not: Array.from({ length: 5 }, () => ({ act: ['203'] })) };

function statementConditions({ speakers, subjects, sources }) {
  const state = speakers.find((id) => id.startsWith('state/')) ?? speakers[0];
  return {
    'speaker (1)': { speaker: speakers.slice(0, 1) },
    'speaker (500)': { speaker: speakers },
    'about (1)': { about: subjects.slice(0, 1) },
    'about (500)': { about: subjects },
    'between (2)': { between: speakers.slice(0, 2) },
    'between (500)': { between: speakers },
    'source (1)': { source: sources.slice(0, 1) },
    'source (500)': { source: Array.from({ length: 500 }, (_, index) => sources[index % sources.length]) },
    speakerKind: { speakerKind: ['PERSON', 'STATE'] },
    aboutKind: { aboutKind: ['STATE'] },
    'act (1)': { act: ['01'] },
    'act (500)': { act: Array.from({ length: 500 }, (_, index) => String((index % 20) + 1).padStart(2, '0')) },
    'not: act (2,500)': NEVER,
    'not (5)': EXCLUDED,
    'not: within (5)': { not: Array(5).fill({ within: state, act: ['203'] }) },
    quadClass: { quadClass: ['VERBAL_COOPERATION'] },
    toneAtLeast: { toneAtLeast: -9 },
    toneAtMost: { toneAtMost: 9 },
    'saidOn (a day)': { saidOn: '2014-05-05' },
    'saidOn (half a year)': { saidOn: '2014-05/2014-12' },
    form: { form: ['CODED'] },
    medium: { medium: ['tweet'] },
    status: { status: ['CURRENT', 'RETRACTED'] },
    recordedBefore: { recordedBefore: '2100-01-01T00:00:00Z' },
    text: { text: 'Iran' },
  };
}

function interactionConditions({ sources, actors, targets }) {
  return {
    'source (1)': { source: actors.slice(0, 1) },
    'source (500)': { source: actors },
    'target (1)': { target: targets.slice(0, 1) },
    'target (500)': { target: targets },
    'between (2)': { between: actors.slice(0, 2) },
    'between (500)': { between: actors },
    'act (1)': { act: ['04'] },
    'act (500)': { act: Array.from({ length: 500 }, (_, index) => String((index % 20) + 1).padStart(2, '0')) },
    'not: act (2,500)': NEVER,
    'not (5)': EXCLUDED,
    quadClass: { quadClass: ['MATERIAL_CONFLICT'] },
    toneAtLeast: { toneAtLeast: -9 },
    toneAtMost: { toneAtMost: 9 },
    'heldOn (a day)': { heldOn: '2014-05-05' },
    'heldOn (half a year)': { heldOn: '2014-05/2014-12' },
    evidence: { evidence: sources.slice(0, 1) },
  };
}

/** A field as often as an operation may have it, each time with another value of a list. */
function atOnce(values, fieldOf) {
  const fields = Array.from({ length: AT_ONCE }, (_, index) => `a${index}: ${fieldOf(values[index % values.length])}`);
  return () => ({ query: `{ ${fields.join(' ')} }` });
}

function statementFields(sample) {
  const found = {};
  for (const [name, condition] of Object.entries({ '': {}, ...statementConditions(sample) })) {
    const filterOf = (turn) => ({ toneAtLeast: fresh(turn), ...condition });
    const ask = (query) => (turn) => ({ query, variables: { f: filterOf(turn) } });
    const label = name && `, ${name}`;
    found[`statements${label}`] = ask(
      'query ($f: StatementFilter) { statements(first: 1, filter: $f) { nodes { id } } }',
    );
    found[`statements: totalCount${label}`] = ask(
      'query ($f: StatementFilter) { statements(first: 1, filter: $f) { totalCount } }',
    );
    found[`timeline${label}`] = ask('query ($f: StatementFilter) { timeline(interval: MONTH, filter: $f) { count } }');
    found[`statementStats${label}`] = ask(
      'query ($f: StatementFilter) { statementStats(groupBy: [MONTH], first: 10, filter: $f) { count } }',
    );
  }
  return found;
}

function interactionFields(sample) {
  const found = {};
  for (const [name, condition] of Object.entries({ '': {}, ...interactionConditions(sample) })) {
    const ask = (query) => (turn) => ({ query, variables: { f: { toneAtLeast: fresh(turn), ...condition } } });
    const label = name && `, ${name}`;
    found[`interactions${label}`] = ask(
      'query ($f: InteractionFilter) { interactions(first: 1, filter: $f) { nodes { id } } }',
    );
    found[`interactions: totalCount${label}`] = ask(
      'query ($f: InteractionFilter) { interactions(first: 1, filter: $f) { totalCount } }',
    );
  }
  return found;
}

/** Lists and totals of one actor, the one with the most statements. */
function actorFields({ speakers, subjects, sources }) {
  const [hub, second] = [speakers[0], speakers[1]];
  const of = (selection) => () => ({
    query: `query ($id: ID!) { node(id: $id) { ... on Actor { ${selection} } } }`,
    variables: { id: hub },
  });
  const between = (selection) => () => ({ query: `{ relationship(a: "${hub}", b: "${second}") { ${selection} } }` });
  const many = (selection) => () => ({
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { ${selection} } } }`,
    variables: { ids: subjects.filter((id) => !/^(event|topic|agreement)/.test(id)).slice(0, 300) },
  });
  return {
    'an actor: statements': of('statements(first: 20) { nodes { id } }'),
    'an actor: statements: totalCount': of('statements(first: 1) { totalCount }'),
    'an actor: statements, toneAtLeast': of(
      'statements(first: 20, filter: { toneAtLeast: -9 }) { totalCount nodes { id } }',
    ),
    'an actor: statements, saidOn': of('statements(first: 20, filter: { saidOn: "2014-05/2014-12" }) { nodes { id } }'),
    'an actor: statements by tone': of('statements(first: 20, orderBy: TONE_ASC) { nodes { id } }'),
    'an actor: statementsAbout': of('statementsAbout(first: 20) { nodes { id } }'),
    'an actor: statementsAbout: totalCount': of('statementsAbout(first: 1) { totalCount }'),
    'an actor: interactions': of('interactions(first: 20) { nodes { id } }'),
    'an actor: interactions: totalCount': of('interactions(first: 1) { totalCount }'),
    'an actor: counterparts': of('counterparts(first: 20) { nodes { count subject { id } } }'),
    'an actor: counterparts: totalCount': of('counterparts(first: 1) { totalCount }'),
    'an actor: events': of('events(first: 20) { nodes { id } }'),
    'an actor: agreements': of('agreements(first: 20) { nodes { agreement { id } } }'),
    '300 actors: statements': many('statements(first: 10) { nodes { id } }'),
    '300 actors: statements, toneAtLeast': many('statements(first: 1, filter: { toneAtLeast: -9 }) { totalCount }'),
    '300 actors: interactions': many('interactions(first: 1) { totalCount nodes { id } }'),
    '300 actors: counterparts': many('counterparts(first: 3) { totalCount nodes { count } }'),
    'a source: statements': () => ({
      query: `{ source(id: "${sources[0]}") { statements(first: 20) { totalCount nodes { id } } } }`,
    }),
    'relationship: aToB, bToA': between('aToB { count } bToA { count }'),
    'relationship: timeline': between('timeline { aToB { count } }'),
    'relationship: reciprocity': between('reciprocity'),
    'relationship: statements': between('statements(first: 20) { totalCount nodes { id } }'),
    'relationship: interactions': between('interactions(first: 20) { totalCount nodes { id } }'),
    'relationship: agreements, events': between(
      'agreements(first: 20) { totalCount } events(first: 20) { totalCount }',
    ),
  };
}

/** The operations by name, as functions of the turn. `sample` has ids of the graph, those with the most statements first. */
export function costOperations(sample) {
  const { speakers, subjects, sources, statements, interactions, names } = sample;
  const [hub, second] = speakers;
  const actors = (rest) => () => ({ query: `{ actors(${rest}) { totalCount nodes { id } } }` });
  const page =
    (field, rest = '') =>
    () => ({ query: `{ ${field}(first: 20 ${rest}) { totalCount nodes { id } } }` });
  const kinds = ['person', 'state', 'organization', 'group'];
  const lookups = Object.fromEntries(
    kinds.map((kind) => {
      const ids = subjects.filter((id) => id.startsWith(`${kind}/`));
      return [kind, atOnce(ids.length > 0 ? ids : [`${kind}/none`], (id) => `${kind}(id: "${id}") { id name }`)];
    }),
  );
  return {
    ...lookups,
    node: atOnce(subjects, (id) => `node(id: "${id}") { id }`),
    subject: atOnce(subjects, (id) => `subject(id: "${id}") { id }`),
    'agreement, event, topic': atOnce(['none'], () => 'agreement(id: "agreement/none") { id }'),
    statement: atOnce(statements, (id) => `statement(id: "${id}") { id }`),
    interaction: atOnce(interactions, (id) => `interaction(id: "${id}") { id }`),
    source: atOnce(sources, (id) => `source(id: "${id}") { id }`),
    'subject by identifier': atOnce(
      ['Q794'],
      (value) => `subject(by: { identifier: { scheme: "wikidata", value: "${value}" } }) { id }`,
    ),
    'nodes (500)': () => ({ query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: speakers } }),
    'nodes (500 statements)': () => ({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Statement { quote saidOn } } }',
      variables: { ids: statements },
    }),
    actors: page('actors'),
    'actors, kind': actors('first: 20, kind: [PERSON]'),
    'actors, nameContains': actors('first: 20, nameContains: "an"'),
    'actors (500)': () => ({ query: '{ actors(first: 500) { nodes { id name } } }' }),
    agreements: page('agreements'),
    events: page('events'),
    'events, during': page('events', ', during: "2014"'),
    sources: page('sources'),
    ...statementFields(sample),
    ...Object.fromEntries(ORDERS.map((order) => [`statements, ${order}`, page('statements', `, orderBy: ${order}`)])),
    'statements (500)': () => ({ query: '{ statements(first: 500) { nodes { id } } }' }),
    'statements (500) with their ends': () => ({
      query:
        '{ statements(first: 500) { nodes { id quote speaker { name } about { name } evidence { source { title } } } } }',
    }),
    'statements: the last': () => ({ query: '{ statements(last: 20) { nodes { id } } }' }),
    ...Object.fromEntries(
      DIMENSIONS.map((dimension) => [
        `statementStats by ${dimension}`,
        (turn) => ({
          query: `{ statementStats(groupBy: [${dimension}], first: 500, filter: { toneAtLeast: ${fresh(turn).toFixed(7)} }) { count key { value } } }`,
        }),
      ]),
    ),
    'statementStats by three': (turn) => ({
      query: `{ statementStats(groupBy: [SPEAKER, ABOUT, MONTH], first: 500, filter: { toneAtLeast: ${fresh(turn).toFixed(7)} }) { count } }`,
    }),
    ...Object.fromEntries(
      ['DAY', 'WEEK', 'YEAR'].map((interval) => [
        `timeline by ${interval}`,
        (turn) => ({
          query: `{ timeline(interval: ${interval}, filter: { toneAtLeast: ${fresh(turn).toFixed(7)} }) { count meanTone } }`,
        }),
      ]),
    ),
    ...interactionFields(sample),
    'interactions (500)': () => ({ query: '{ interactions(first: 500) { nodes { id } } }' }),
    ...actorFields(sample),
    ...Object.fromEntries(
      METRICS.map((metric) => [
        `ranking by ${metric}`,
        (turn) => ({
          query: `{ ranking(metric: ${metric}, filter: { toneAtLeast: ${fresh(turn).toFixed(7)} }) { score actor { id } } }`,
        }),
      ]),
    ),
    communities: (turn) => ({ query: `{ communities(filter: { toneAtLeast: ${fresh(turn).toFixed(7)} }) { size } }` }),
    search: (turn) => ({
      query: 'query ($q: String!) { search(query: $q) { totalCount nodes { __typename } } }',
      variables: { q: names[turn % names.length] },
    }),
    'search, a misspelled word': (turn) => ({
      query: 'query ($q: String!) { search(query: $q) { totalCount } }',
      variables: { q: `${names[turn % names.length].slice(0, 5)}xz minitser` },
    }),
    'search, many words': (turn) => ({
      query: 'query ($q: String!) { search(query: $q) { totalCount } }',
      variables: {
        q: Array.from({ length: 6 }, (_, index) => names[(turn + index) % names.length].split(' ')[0]).join(' '),
      },
    }),
    paths: () => ({ query: `{ paths(from: "${hub}", to: "${speakers.at(-1)}") { length nodes { id } } }` }),
    'paths of 6 steps': () => ({
      query: `{ paths(from: "${speakers.at(-2)}", to: "${subjects.at(-1)}", maxLength: 6, first: 50) { length } }`,
    }),
    'neighborhood of 1 step': () => ({
      query: `{ neighborhood(around: ["${second}"]) { nodes { id } edges { count } } }`,
    }),
    'neighborhood of 2 steps': () => ({ query: `{ neighborhood(around: ["${hub}"], depth: 2) { nodes { id } } }` }),
    'neighborhood of 3 steps': () => ({
      query: `{ neighborhood(around: ["${hub}"], depth: 3, limit: 1000) { nodes { id } edges { count } } }`,
    }),
    introspection: () => ({
      query: '{ __schema { types { name fields { name args { name type { name } } type { name kind } } } } }',
    }),
  };
}
