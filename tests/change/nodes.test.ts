import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { A_STATEMENT, CORRECT, Editing, RECORD } from './editing.js';

const UPSERT =
  'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id name version aliases description } } }';
const EVIDENCE = [{ source: 'source/article', exact: 'Robert Malley' }];

describeOnEachEngine('changing nodes', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
  });
  afterAll(() => editing.stop());

  it('makes the id of a new subject of its kind and name', async () => {
    const { upsertSubject } = await editing.data(UPSERT, {
      input: { kind: 'PERSON', name: 'Josep Borrell Fontellés' },
    });
    expect(upsertSubject.subject).toMatchObject({ id: 'person/josep-borrell-fontelles', version: 1 });
  });

  it('changes a known subject at the version that was seen', async () => {
    await editing.data(UPSERT, { input: { kind: 'TOPIC', name: 'Sanctions' } });
    const { upsertSubject } = await editing.data(UPSERT, {
      input: { id: 'topic/sanctions', kind: 'TOPIC', name: 'Sanctions relief', version: 1 },
    });
    expect(upsertSubject.subject).toMatchObject({ name: 'Sanctions relief', version: 2 });
  });

  it('refuses to change a known subject without its version', async () => {
    const { code } = await editing.refusal(UPSERT, { input: { kind: 'STATE', name: 'Iran' } });
    expect(code).toBe('CONFLICT');
  });

  it('says of the version of a subject or a source that is not there that it is not there, and of nothing else', async () => {
    const source = 'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id } } }';
    const refusals = [
      await editing.refusal(UPSERT, { input: { id: 'person/nobody', version: 3 } }),
      await editing.refusal(source, { input: { id: 'source/nowhere', version: 3 } }),
    ];
    expect(refusals.map(({ message }) => message)).toEqual([
      'input.id: "person/nobody" is not in the graph; give the id of one that is',
      'input.id: "source/nowhere" is not in the graph; give the id of one that is',
    ]);
  });

  it.each([
    ['upsertSubject', { id: 'statement/vienna-05', version: 1 }, 'a statement, not of a subject; correctStatement and'],
    [
      'upsertSubject',
      { id: 'person/robert-malley', kind: 'STATE' },
      'a person, not of a state; upsertSubject, changeKind',
    ],
    ['recordEvent', { id: 'person/robert-malley', version: 1 }, 'a person, not of an event; upsertSubject, changeKind'],
    ['recordSource', { id: 'event/vienna-talks', version: 1 }, 'an event, not of a source; recordEvent, changeKind'],
    [
      'changeKind',
      { id: 'source/article', version: 1, kind: 'PERSON' },
      'a source, not of a subject; recordSource takes',
    ],
  ])('%s says of the id that it is given what it is the id of, and what takes it', async (name, input, right) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
    const { code, fields } = await editing.refusal(text, { input });
    const message = expect.stringContaining(`"${input.id}" is the id of ${right}`);
    expect([code, fields]).toEqual(['BAD_USER_INPUT', [{ path: 'input.id', message }]]);
  });

  it('refuses a person as the source of evidence, also where that person is named beside', async () => {
    const robert = 'person/robert-malley';
    const input = { holder: robert, of: 'state/iran', title: 'envoy', evidence: [{ source: robert }] };
    const { code, message } = await editing.refusal(
      'mutation ($input: RecordRoleInput!) { recordRole(input: $input) { role { title } } }',
      { input },
    );
    expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('input.evidence')]);
  });

  it('tells one fault of an id that is of the wrong kind and not in the graph', async () => {
    const input = { holder: 'state/nowhere', of: 'state/iran', title: 'envoy', evidence: EVIDENCE };
    const { fields } = await editing.refusal(
      'mutation ($input: RecordRoleInput!) { recordRole(input: $input) { role { title } } }',
      { input },
    );
    expect(fields).toEqual([{ path: 'input.holder', message: expect.stringContaining('person') }]);
  });

  it('says which kinds of subjects have a property that a person does not', async () => {
    const input = { kind: 'PERSON', name: 'Ada Berg', evidence: EVIDENCE };
    const { fields } = await editing.refusal(
      'mutation ($input: UpsertSubjectInput!) { upsertSubject(input: $input) { subject { id } } }',
      { input },
    );
    const message = "is not a property of the type 'person'; these have it: agreement, event";
    expect(fields).toEqual([{ path: 'input.evidence', message }]);
  });

  it('refuses what would join a subject to itself', async () => {
    const robert = 'person/robert-malley';
    const input = { holder: robert, of: robert, title: 'envoy', evidence: EVIDENCE };
    const { code, message } = await editing.refusal(
      'mutation ($input: RecordRoleInput!) { recordRole(input: $input) { role { title } } }',
      { input },
    );
    expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('at both ends')]);
  });

  it('gives a repeat what it recorded, also where its subject was merged into another meanwhile', async () => {
    for (const name of ['Old envoys', 'New envoys']) await editing.data(UPSERT, { input: { kind: 'GROUP', name } });
    const party = 'mutation ($input: RecordPartyInput!) { recordParty(input: $input) { party { party { id } } } }';
    const input = { clientMutationId: 'a party', party: 'group/old-envoys', agreement: 'agreement/jcpoa' };
    const content = { status: 'MEDIATOR', evidence: EVIDENCE };
    await editing.data(party, { input: { ...input, ...content } });
    await editing.data('mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }', {
      input: { from: 'group/old-envoys', fromVersion: 1, into: 'group/new-envoys', intoVersion: 1 },
    });
    const { recordParty } = await editing.data(party, { input: { ...input, ...content } });
    expect(recordParty.party.party.id).toBe('group/new-envoys');
  });

  it('refuses an identifier that another subject has', async () => {
    const input = { kind: 'STATE', name: 'Persia', identifiers: [{ scheme: 'wikidata', value: 'Q794' }] };
    const { code, message } = await editing.refusal(UPSERT, { input });
    expect([code, message]).toEqual(['CONFLICT', expect.stringContaining('state/iran')]);
  });

  it('records an event with who took part and what it concerns', async () => {
    const input = {
      name: 'Seventh round',
      category: 'negotiation',
      heldOn: '2021-11-29/2021-12-03',
      participants: [{ participant: 'person/enrique-mora', role: 'chair' }],
      concerns: ['agreement/jcpoa'],
      evidence: EVIDENCE,
    };
    const { recordEvent } = await editing.data(
      'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { id category participations { participant { id } role } concerns { id } } } }',
      { input },
    );
    expect(recordEvent.event).toEqual({
      id: 'event/seventh-round',
      category: 'negotiation',
      participations: [{ participant: { id: 'person/enrique-mora' }, role: 'chair' }],
      concerns: [{ id: 'agreement/jcpoa' }],
    });
  });

  it('records a source that statements can then cite', async () => {
    await editing.data(
      'mutation { recordSource(input: { title: "A second report", publishedOn: "2021-10-28" }) { source { id } } }',
    );
    const id = await editing.record({ ...A_STATEMENT, evidence: [{ source: 'source/a-second-report' }] });
    const { source } = await editing.data('{ source(id: "source/a-second-report") { statements { nodes { id } } } }');
    expect(source.statements.nodes).toEqual([{ id }]);
  });

  it('records a role', async () => {
    const { recordRole } = await editing.data(
      'mutation ($input: RecordRoleInput!) { recordRole(input: $input) { role { title holder { id } of { id } } } }',
      {
        input: {
          holder: 'person/ebrahim-raisi',
          of: 'state/iran',
          title: 'President',
          during: '2021-08/2024-05',
          evidence: EVIDENCE,
        },
      },
    );
    expect(recordRole.role).toEqual({
      title: 'President',
      holder: { id: 'person/ebrahim-raisi' },
      of: { id: 'state/iran' },
    });
  });

  it('answers a committed party as committed, however many agreements the actor has', async () => {
    const agreements = Array.from({ length: 510 }, (_, index) => ({
      ...{ type: 'agreement', id: `agreement/treaty-${index}`, name: `Treaty ${index}` },
    }));
    const parties = agreements.map(({ id }, index) => ({
      ...{
        type: 'party',
        party: 'state/united-states',
        agreement: id,
        status: 'RATIFIED',
        since: String(1900 + (index % 100)),
      },
    }));
    await editing.graph.load(exchangeFile([...agreements, ...parties]));
    const { recordParty } = await editing.data(
      'mutation ($input: RecordPartyInput!) { recordParty(input: $input) { party { since agreement { id } party { id } } } }',
      {
        input: {
          ...{
            party: 'state/united-states',
            agreement: 'agreement/treaty-7',
            status: 'SIGNATORY',
            since: '1815-06-09',
          },
          evidence: EVIDENCE,
        },
      },
    );
    expect(recordParty.party).toEqual({
      ...{ since: '1815-06-09', agreement: { id: 'agreement/treaty-7' }, party: { id: 'state/united-states' } },
    });
  });

  it('answers a committed role as committed, however many roles the person has', async () => {
    const titles = Array.from({ length: 510 }, (_, index) => `Envoy no. ${index}`);
    const roles = titles.map((title) => ({ type: 'role', holder: 'person/ebrahim-raisi', of: 'state/iran', title }));
    await editing.graph.load(exchangeFile(roles));
    const { recordRole } = await editing.data(
      'mutation ($input: RecordRoleInput!) { recordRole(input: $input) { role { title during } } }',
      {
        input: {
          ...{ holder: 'person/ebrahim-raisi', of: 'state/iran', title: ' Zo\u0308llner ', during: '1815' },
          evidence: EVIDENCE,
        },
      },
    );
    expect(recordRole.role).toEqual({ title: 'Zöllner', during: '1815' });
  });

  it('adds evidence to a party that is known already', async () => {
    const input = {
      party: 'state/iran',
      agreement: 'agreement/jcpoa',
      status: 'SIGNATORY',
      since: '2015',
      evidence: [{ source: 'source/article', exact: 'scaled back' }],
    };
    const { recordParty } = await editing.data(
      'mutation ($input: RecordPartyInput!) { recordParty(input: $input) { party { evidence { exact } } } }',
      { input },
    );
    expect(recordParty.party.evidence.length).toBeGreaterThan(1);
  });

  it('lists who changed a statement, when and what', async () => {
    const id = await editing.record();
    await editing.data(CORRECT, { input: { ...A_STATEMENT, id, version: 1 } });
    const { audit } = await editing.data(
      'query ($id: ID!) { audit(id: $id) { totalCount nodes { action by properties { property before after } } } }',
      { id },
    );
    expect(audit.nodes.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
      ['CORRECT_STATEMENT', 'key/newsroom'],
      ['RECORD_STATEMENT', 'key/newsroom'],
    ]);
  });

  it('tells what a change did to each property', async () => {
    await editing.data(UPSERT, { input: { kind: 'GROUP', name: 'Signatories' } });
    await editing.data(UPSERT, {
      input: { id: 'group/signatories', kind: 'GROUP', name: 'Signatories', aliases: ['P5+1'], version: 1 },
    });
    const { audit } = await editing.data(
      '{ audit(id: "group/signatories", first: 1) { nodes { properties { property before after } } } }',
    );
    expect(audit.nodes[0].properties).toContainEqual({ property: 'aliases', before: '[]', after: '["P5+1"]' });
  });

  it('tells the evidence of an event as a list of passages, like that of a statement', async () => {
    const recordEvent = 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { event { id } } }';
    const input = { name: 'Talks with evidence', heldOn: '2021-11-29', evidence: EVIDENCE };
    const { event } = (await editing.data(recordEvent, { input })).recordEvent;
    const { audit } = await editing.data(
      'query ($id: ID!) { audit(id: $id) { nodes { properties { property after } } } }',
      event,
    );
    const logged = audit.nodes[0].properties.find(({ property }: { property: string }) => property === 'evidence');
    expect(JSON.parse(logged.after)).toEqual(EVIDENCE);
  });

  it.each(['ANONYMOUS', 'READER'] as const)('refuses every change to a viewer with the role %s', async (role) => {
    const { code } = await editing.refusal(RECORD, { input: A_STATEMENT }, role);
    expect(code).toBe(role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});
