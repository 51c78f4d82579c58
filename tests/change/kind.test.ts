// A subject of another kind than its id says: its kind and its id are changed, and nothing else.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asMeant } from '../../src/search/text-search.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { fileOf, importInto, shortForm } from '../import/import-harness.js';
import { Editing } from './editing.js';

const CHANGE = `mutation ($input: ChangeKindInput!) { changeKind(input: $input) { subject { __typename id name aliases version } } }`;
const KERRY = { id: 'group/john-kerry', version: 1, kind: 'PERSON' };
const said = (id: string, more: object) => ({
  type: 'statement',
  id: `statement/${id}`,
  speaker: 'state/iran',
  about: ['state/iran'],
  form: 'CODED',
  act: '010',
  saidOn: '2014-01-01',
  evidence: [{ source: 'source/paper' }],
  ...more,
});
const LINES = [
  { type: 'source', id: 'source/paper', title: 'A paper' },
  {
    type: 'group',
    id: 'group/john-kerry',
    name: 'John Kerry',
    description: 'kind uncertain',
    identifiers: [{ scheme: 'example', value: '1' }],
  },
  { type: 'group', id: 'group/senators', name: 'Senators' },
  { type: 'alias', id: 'group/j-kerry', of: 'group/john-kerry' },
  { type: 'membership', member: 'group/john-kerry', organization: 'group/senators' },
  said('by', { speaker: 'group/john-kerry', about: ['state/iran', 'state/united-states'] }),
  said('about', { about: ['state/united-states', 'group/john-kerry'], addressedTo: ['group/senators'] }),
  said('to', { addressedTo: ['group/john-kerry'] }),
  said('for', { onBehalfOf: ['group/john-kerry'], via: 'group/john-kerry' }),
  {
    type: 'interaction',
    id: 'interaction/a',
    source: 'group/john-kerry',
    target: 'state/iran',
    act: '042',
    heldOn: '2014-01-02',
  },
  {
    type: 'interaction',
    id: 'interaction/b',
    source: 'state/iran',
    target: 'group/john-kerry',
    act: '043',
    heldOn: '2014-01-02',
  },
];

describeOnEachEngine('a subject of another kind', (config) => {
  let editing: Editing;
  let file: string;
  beforeEach(async () => {
    editing = await Editing.start(config);
    file = exchangeFile(LINES);
    await editing.graph.load(file);
  });
  afterEach(() => editing.stop());

  const change = (input: object = {}) => editing.data(CHANGE, { input: { ...KERRY, ...input } });
  const problems = () => problemsOf(editing.graph);

  it('gets the kind and its id', async () => {
    const { changeKind } = await change();
    expect(changeKind.subject).toEqual({
      __typename: 'Person',
      id: 'person/john-kerry',
      name: 'John Kerry',
      aliases: [],
      version: 2,
    });
  });

  it('gets its right name where one is given, and keeps the old one as an alias', async () => {
    const { changeKind } = await change({ name: 'John Forbes Kerry' });
    expect(changeKind.subject).toMatchObject({ id: 'person/john-forbes-kerry', aliases: ['John Kerry'] });
  });

  it('keeps all that names it', async () => {
    await change();
    const { statements, interactions, person } = await editing.data(`{
      statements(filter: { between: ["group/john-kerry", "state/iran"] }) { totalCount }
      interactions(filter: { between: ["person/john-kerry", "state/iran"] }) { nodes { id } }
      person(id: "person/john-kerry") { identifiers { value } }
    }`);
    expect(statements.totalCount).toBe(2);
    expect(interactions.nodes).toHaveLength(2);
    expect(person.identifiers).toEqual([{ value: '1' }]);
    const relations = await editing.graph.runner.read('listRelationsToMerge', { ids: ['person/john-kerry'] });
    expect(relations).toMatchObject([{ type: 'MEMBER_OF', startId: 'person/john-kerry', endId: 'group/senators' }]);
  });

  it('is named by its new id in everything that named it', async () => {
    await change();
    const { statements } = await editing.data(`{
      statements(filter: { source: ["source/paper"] }) {
        nodes { id speaker { id } about { id } addressedTo { id } onBehalfOf { id } via { id } }
      }
    }`);
    const text = JSON.stringify(statements.nodes);
    expect(text).not.toContain('group/john-kerry');
    expect(text.split('person/john-kerry')).toHaveLength(6);
  });

  it('leaves a graph without a problem', async () => {
    await change();
    expect(await problems()).toEqual([]);
  });

  it('is found by its old ids, also those of subjects that were merged into it', async () => {
    await change();
    const data = await editing.data('{ a: node(id: "group/john-kerry") { id } b: node(id: "group/j-kerry") { id } }');
    expect(data).toEqual({ a: { id: 'person/john-kerry' }, b: { id: 'person/john-kerry' } });
  });

  it('is found by search in its new kind', async () => {
    await editing.graph.search.rank(editing.graph.runner, asMeant('x'), null);
    await change();
    const hits = await editing.graph.search.rank(editing.graph.runner, asMeant('john kerry'), ['PERSON', 'GROUP']);
    expect(hits.map(({ id }) => id)).toEqual(['person/john-kerry']);
  });

  it('has what was changed in the audit of both ids', async () => {
    await change();
    const { a, b } = await editing.data(`{
      a: audit(id: "group/john-kerry") { nodes { action by } }
      b: audit(id: "person/john-kerry") { nodes { action by } }
    }`);
    const entry = { action: 'CHANGE_KIND', by: 'key/newsroom' };
    expect([a.nodes, b.nodes]).toEqual([[entry], [entry]]);
  });

  it('can be changed back', async () => {
    await change();
    const { changeKind } = await change({ id: 'person/john-kerry', version: 2, kind: 'GROUP' });
    expect(changeKind.subject.id).toBe('group/john-kerry');
    expect(await problems()).toEqual([]);
  });

  it('leaves aliases that are known from those before, also where it is changed back and they are as many', async () => {
    await change();
    const before = editing.graph.aliases.state;
    await change({ id: 'person/john-kerry', version: 2, kind: 'GROUP' });
    expect(editing.graph.aliases.state).not.toBe(before);
  });

  it('is not brought back when its file is loaded again', async () => {
    await change();
    const report = await editing.graph.load(file);
    expect(Object.values(report).map(({ added }) => added)).toEqual([0, 0, 0, 0]);
  });

  it('is not a second one for an import that names it', async () => {
    const events = fileOf(shortForm('2014-01-05\tJohn Kerry\tMake statement\tIran'));
    await importInto(editing.graph, events);
    await change();
    const { report } = await importInto(editing.graph, events);
    expect(report).toMatchObject({ statements: { read: 1, added: 0 }, nodesAdded: 0 });
  });

  describe('is refused', () => {
    it.each([
      ['the kind that it has', { kind: 'GROUP' }, 'is of the kind GROUP already'],
      ['a kind that is not an actor, where it speaks', { kind: 'TOPIC' }, 'cannot be of the kind TOPIC'],
      [
        'a kind without members, where it has some',
        { id: 'group/senators', kind: 'PERSON' },
        'cannot be of the kind PERSON: group/john-kerry is a member of group/senators, and no PERSON can',
      ],
      [
        'a kind without roles, where it holds one',
        { id: 'person/robert-malley', kind: 'STATE' },
        "person/robert-malley holds the role 'Special Envoy to Iran' in state/united-states",
      ],
    ])('%s', async (_, input, message) => {
      const refusal = await editing.refusal(CHANGE, { input: { ...KERRY, ...input } });
      expect(refusal.code).toBe('BAD_USER_INPUT');
      expect(refusal.fields[0]).toEqual({ path: 'input.kind', message: expect.stringContaining(message) });
    });

    it('a kind that is not an actor, with the number of its acts, each once', async () => {
      const teller = { type: 'group', id: 'group/teller', name: 'Teller' };
      const told = said('told', { speaker: teller.id, about: ['state/iran', 'state/united-states'] });
      await editing.graph.load(exchangeFile([teller, told]));
      const { fields } = await editing.refusal(CHANGE, { input: { id: teller.id, version: 1, kind: 'TOPIC' } });
      expect(fields[0]?.message).toMatch(/ which is not an actor: it speaks or acts in 1 act$/);
    });

    it('a kind that has no evidence of its own, where it has some', async () => {
      const treaty = { type: 'agreement', id: 'agreement/lake-treaty', name: 'Lake treaty' };
      await editing.graph.load(exchangeFile([{ ...treaty, evidence: [{ source: 'source/article', exact: 'Iran' }] }]));
      const { fields } = await editing.refusal(CHANGE, { input: { id: treaty.id, version: 1, kind: 'TOPIC' } });
      expect(fields[0]?.message).toMatch(/ has evidence, which no TOPIC has; set it to null first$/);
    });

    it('more names than a subject can have', async () => {
      const aliases = Array.from({ length: 500 }, (_, index) => `Kerry ${index}`);
      await editing.graph.load(exchangeFile([{ type: 'group', id: 'group/many', name: 'Many', aliases }]));
      const input = { id: 'group/many', version: 1, kind: 'PERSON', name: 'Much' };
      const { code, fields } = await editing.refusal(CHANGE, { input });
      expect([code, fields[0]?.message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('501 aliases')]);
    });

    it('an id that another subject has', async () => {
      await editing.graph.load(exchangeFile([{ type: 'person', id: 'person/john-kerry', name: 'J. Kerry' }]));
      const { code, message } = await editing.refusal(CHANGE, { input: KERRY });
      expect([code, message]).toEqual(['CONFLICT', expect.stringContaining('mergeSubjects')]);
    });

    it('where it was changed meanwhile', async () => {
      expect((await editing.refusal(CHANGE, { input: { ...KERRY, version: 2 } })).code).toBe('CONFLICT');
    });

    it('to a reader', async () => {
      const { errors } = await editing.ask(CHANGE, { input: KERRY }, 'READER');
      expect(errors).toHaveLength(1);
    });
  });
});
