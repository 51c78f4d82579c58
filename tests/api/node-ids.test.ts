// Everything stored in the graph has a stable id that `node` resolves: client caches use it as a key.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { TestService } from '../service.js';

const EVIDENCE = [{ source: 'source/article', exact: 'Iran' }];
/** What the Vienna dataset lacks: memberships, a second role of the same person in the same state, an interaction. */
const MORE = [
  {
    type: 'membership',
    member: 'state/iran',
    organization: 'organization/iaea',
    during: '1958/..',
    evidence: EVIDENCE,
  },
  { type: 'membership', member: 'state/iran', organization: 'organization/iaea', evidence: EVIDENCE },
  { type: 'role', holder: 'person/robert-malley', of: 'state/united-states', title: 'observer', evidence: EVIDENCE },
  {
    ...{ type: 'interaction', id: 'interaction/a-visit', source: 'state/iran', target: 'organization/iaea' },
    ...{ act: '042', heldOn: '2021-09', evidence: EVIDENCE },
  },
];
const SOMETHING = `{
  roles: person(id: "person/robert-malley") { roles { ...it evidence { ...it } } }
  others: state(id: "state/united-states") { representatives { ...it } }
  members: organization(id: "organization/iaea") { memberships { ...it evidence { ...it } } }
  parties: agreement(id: "agreement/jcpoa") { ...it evidence { ...it } parties { nodes { ...it evidence { ...it } } } }
  held: events { nodes { ...it evidence { ...it } participations { ...it evidence { ...it } } } }
  said: statements { nodes { ...it evidence { ...it } } }
  done: interactions { nodes { ...it evidence { ...it } } }
  joined: neighborhood(around: ["agreement/jcpoa"], depth: 2) { edges { evidence { ...it } } }
} fragment it on Node { __typename id }`;
const RECORD_ROLE = `mutation ($input: RecordRoleInput!) {
  recordRole(input: $input) { role { id evidence { id exact } } }
}`;
const MERGE = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';

interface Identified {
  __typename: string;
  id: string;
}

/** Every object with an id anywhere in an answer. */
function identifiedIn(answer: unknown): Identified[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const below = Object.values(answer).flatMap(identifiedIn);
  return 'id' in answer ? [answer as Identified, ...below] : below;
}

describeOnEachEngine('ids', (config) => {
  let service: TestService;
  let headers: Record<string, string>;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA, exchangeFile(MORE)], TOKENS_TAKEN);
    headers = { authorization: await bearer({ role: 'editor' }) };
  });
  afterAll(() => service?.stop());

  const edit = async (query: string, input: object) => {
    const { data, errors } = await service.ask(query, { input }, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  it('are those under which node gives the same thing', async () => {
    const found = identifiedIn(await service.data(SOMETHING)).map(({ __typename, id }) => ({ __typename, id }));
    const ids = [...new Set(found.map(({ id }) => id))];
    const { nodes } = await service.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    const types = new Map(found.map(({ id, __typename }) => [id, __typename]));
    expect(nodes).toEqual(ids.map((id) => ({ __typename: types.get(id) ?? id, id })));
  });

  it('are of all kinds of things that the graph keeps', async () => {
    const found = identifiedIn(await service.data(SOMETHING));
    expect([...new Set(found.map(({ __typename }) => __typename))].sort()).toEqual([
      ...['Agreement', 'AgreementParty', 'Event', 'Evidence', 'Interaction', 'Membership', 'Participation', 'Role'],
      'Statement',
    ]);
  });

  it('tell the passages of one statement apart', async () => {
    const { statements } = await service.data('{ statements(first: 500) { nodes { evidence { id exact start } } } }');
    const twice = statements.nodes.flatMap(({ evidence }: { evidence: Identified[] }) =>
      evidence.filter(({ id }, index) => evidence.findIndex((other) => other.id === id) !== index),
    );
    expect(twice).toEqual([]);
  });

  it('tell two edges between the same subjects apart', async () => {
    const { organization } = await service.data(
      '{ organization(id: "organization/iaea") { memberships { id during } } }',
    );
    expect(new Set(organization.memberships.map(({ id }: Identified) => id)).size).toBe(2);
  });

  it('stay when evidence is added', async () => {
    const role = { holder: 'person/ali-bagheri-kani', of: 'state/iran', title: 'deputy' };
    const first = await edit(RECORD_ROLE, { ...role, evidence: EVIDENCE });
    const second = await edit(RECORD_ROLE, { ...role, evidence: [{ source: 'source/article', exact: 'Kani' }] });
    expect([second.recordRole.role.id, second.recordRole.role.evidence[0]]).toEqual([
      first.recordRole.role.id,
      first.recordRole.role.evidence[0],
    ]);
  });

  it('stay when a graph is exported and loaded elsewhere', async () => {
    const lines = await exportedLines(service.graph);
    const before = identifiedIn(await service.data(SOMETHING));
    // A single Neo4j server holds one graph at a time.
    const elsewhere = await TestService.start({ kind: 'embedded', folder: null }, [exchangeFile(lines)]);
    const after = identifiedIn(await elsewhere.data(SOMETHING));
    await elsewhere.stop();
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
  });

  it.each([
    ['a role', 'role'],
    ['its evidence', 'evidence'],
  ])('of %s stay good when an end of it is merged', async (_, kind) => {
    const name = `Envoy of ${kind}`;
    const upsert = `mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id } } }`;
    const { subject } = (await edit(upsert, { kind: 'PERSON', name })).upsertSubject;
    const role = { holder: subject.id, of: 'state/iran', title: `envoy ${kind}`, evidence: EVIDENCE };
    const recorded = (await edit(RECORD_ROLE, role)).recordRole.role;
    const id = kind === 'role' ? recorded.id : recorded.evidence[0].id;
    const { version: intoVersion } = (await service.data('{ person(id: "person/enrique-mora") { version } }')).person;
    await edit(MERGE, { from: subject.id, fromVersion: 1, into: 'person/enrique-mora', intoVersion });
    const { node } = await service.data(
      'query ($id: ID!) { node(id: $id) { ... on Role { title holder { id } } ... on Evidence { exact } } }',
      { id },
    );
    expect(node).toEqual(
      kind === 'role' ? { title: role.title, holder: { id: 'person/enrique-mora' } } : { exact: 'Iran' },
    );
  });

  it('of what is not there give null', async () => {
    const ids = [
      'role/person/robert-malley/state/united-states/0123456789abcdef',
      'role/person/nobody/state/iran/0123456789abcdef',
      'evidence/statement/vienna-06/0123456789abcdef',
      'evidence/person/robert-malley/0123456789abcdef',
      'evidence/state/nowhere/0123456789abcdef',
      'concern/event/vienna-talks/agreement/jcpoa/4f53cda18c2baa0c',
    ];
    const { nodes } = await service.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(ids.map(() => null));
  });

  it('that are malformed are refused', async () => {
    const { errors } = await service.ask('{ node(id: "role/person/robert-malley/state/united-states") { id } }');
    expect(errors?.[0]?.extensions.fields?.[0]?.path).toBe('id');
  });

  it.each([
    ['a role', '{ person(id: "person/robert-malley") { roles { id } } }'],
    ['a passage of a statement', '{ statement(id: "statement/vienna-06") { evidence { id } } }'],
    ['a passage of a role', '{ person(id: "person/robert-malley") { roles { evidence { id } } } }'],
  ])('of %s lead to it by one query', async (_, query) => {
    const { id } = identifiedIn(await service.data(query)).at(-1)!;
    const { queries } = await service.ask('query ($id: ID!) { node(id: $id) { ... on Node { __typename } } }', { id });
    expect(queries).toBe(1);
  });

  it('of changes are good for editors alone', async () => {
    const record = 'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id } } }';
    const { recordStatement } = await edit(record, A_STATEMENT);
    const query = 'query ($id: ID!) { audit(id: $id) { nodes { id action } } }';
    const { data } = await service.ask(query, { id: recordStatement.statement.id }, headers);
    const [{ id, action }] = data.audit.nodes;
    const ask = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Change { action } } }';
    const ids = [id, 'state/iran'];
    const asEditor = await service.ask(ask, { ids }, headers);
    const asAnybody = await service.ask(ask, { ids });
    expect([
      asEditor.data.nodes,
      asAnybody.data.nodes,
      asAnybody.errors?.map(({ path, extensions }) => [path, extensions.code]),
    ]).toEqual([
      [{ id, action }, { id: 'state/iran' }],
      [null, { id: 'state/iran' }],
      [[['nodes', 0], 'UNAUTHENTICATED']],
    ]);
  });
});
