import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseTextQuery } from '../../src/search/text-query.js';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { A_STATEMENT, Editing } from './editing.js';
import { EVIDENCE, INPUT, LINES, MERGE } from './merge-fixture.js';

describeOnEachEngine('merging subjects', (config) => {
  let editing: Editing;
  let file: string;
  beforeEach(async () => {
    await editing?.stop();
    editing = await Editing.start(config);
    file = exchangeFile(LINES);
    await editing.graph.load(file);
  });
  afterAll(() => editing.stop());
  const merge = () => editing.data(MERGE, { input: INPUT });
  const statement = async (id: string) =>
    (
      await editing.data(
        'query ($id: ID!) { statement(id: $id) { speaker { id } about { id } addressedTo { id } onBehalfOf { id } via { id } } }',
        { id },
      )
    ).statement;

  it('keeps the names of both', async () => {
    const { mergeSubjects } = await merge();
    expect(mergeSubjects.subject).toEqual({
      id: 'person/robert-malley',
      name: 'Robert Malley',
      aliases: ['R. Malley'],
      version: 2,
    });
  });

  it('moves what the one given up said', async () => {
    await merge();
    expect((await statement('statement/by-group')).speaker).toEqual({ id: 'person/robert-malley' });
  });

  it('counts what was said about both once', async () => {
    await merge();
    const { person } = await editing.data(
      '{ person(id: "person/robert-malley") { statementsAbout { totalCount nodes { id about { id } } } } }',
    );
    expect(person.statementsAbout).toEqual({
      totalCount: 1,
      nodes: [{ id: 'statement/about-both', about: [{ id: 'person/robert-malley' }] }],
    });
  });

  it('moves the addressees, beneficiaries and voices', async () => {
    await merge();
    expect(await statement('statement/for-group')).toMatchObject({
      onBehalfOf: [{ id: 'person/robert-malley' }],
      via: { id: 'person/robert-malley' },
    });
  });

  it('leaves nodes and edges in step, those of statements about others as well', async () => {
    await merge();
    expect(await problemsOf(editing.graph)).toEqual([]);
  });

  it('moves interactions', async () => {
    await merge();
    const { person } = await editing.data(
      '{ person(id: "person/robert-malley") { interactions { nodes { id source { id } } } } }',
    );
    expect(person.interactions.nodes).toEqual([{ id: 'interaction/visit', source: { id: 'person/robert-malley' } }]);
  });

  it('moves its status as a party to agreements', async () => {
    await merge();
    const { person } = await editing.data('{ person(id: "person/robert-malley") { agreements { nodes { status } } } }');
    expect(person.agreements.nodes).toEqual([{ status: 'MEDIATOR' }]);
  });

  it('moves of what it is a part, but not of the one that is kept', async () => {
    await merge();
    const { neighborhood } = await editing.data(
      '{ neighborhood(around: ["person/robert-malley"], through: [PART_OF]) { edges { to { id } evidence { source { id } } } } }',
    );
    expect(neighborhood.edges).toEqual([
      { to: { id: 'state/united-states' }, evidence: [{ source: { id: 'source/article' } }] },
    ]);
    const counts = await editing.graph.runner.read('countEdgesByType', {});
    expect(counts.find(({ type }) => type === 'PART_OF')?.count).toBe(1);
  });

  describe('of which the one given up has more edges', () => {
    const problems = () => problemsOf(editing.graph);
    beforeEach(async () => {
      const said = (index: number, ends: object) => ({
        ...{ type: 'statement', id: `statement/more-${index}`, form: 'CODED', act: '010', evidence: EVIDENCE },
        ...{ saidOn: `2021-09-${String(index).padStart(2, '0')}`, speaker: 'group/r-malley', about: ['state/iran'] },
        ...ends,
      });
      const more = Array.from({ length: 24 }, (_, index) => said(index + 1, {}));
      const between = ['group/r-malley', 'person/robert-malley'];
      const met = between.flatMap((source) =>
        between.map((target) => ({
          ...{ type: 'interaction', id: `interaction/${source}-${target}`.replaceAll('/', '-').replace('-', '/') },
          ...{ source, target, act: '042', heldOn: '2021-10-26', evidence: EVIDENCE },
        })),
      );
      const among = [
        said(25, { about: ['group/r-malley'] }),
        said(26, { about: ['person/robert-malley'] }),
        said(27, { speaker: 'person/robert-malley', about: ['group/r-malley', 'state/iran'] }),
        said(28, { speaker: 'state/iran', onBehalfOf: between, via: 'person/robert-malley' }),
        said(29, { speaker: 'person/robert-malley', about: ['person/robert-malley'], addressedTo: between }),
      ];
      await editing.graph.load(exchangeFile([...more, ...met, ...among]));
      await merge();
    });

    it('leaves a graph without a problem, under the id of the one that is kept', async () => {
      expect(await problems()).toEqual([]);
      const [subject] = await editing.graph.runner.read('findSubjects', { ids: ['person/robert-malley'] });
      expect(subject).toMatchObject({ kind: 'PERSON', name: 'Robert Malley', aliases: ['R. Malley'], version: 2 });
      expect(await editing.graph.runner.read('findKnownSubjectIds', { ids: ['group/r-malley'] })).toEqual([]);
    });

    it('names it once where statements named both', async () => {
      const kept = [{ id: 'person/robert-malley' }];
      expect(await statement('statement/more-28')).toMatchObject({ onBehalfOf: kept, via: kept[0] });
      expect(await statement('statement/more-29')).toMatchObject({ speaker: kept[0], about: kept, addressedTo: kept });
    });

    it('finds it by the id, the names and the identifiers of both, once', async () => {
      const { node } = await editing.data('{ node(id: "group/r-malley") { id } }');
      expect(node).toEqual({ id: 'person/robert-malley' });
      const owners = await editing.graph.runner.read('findIdentifierOwners', { keys: ['example:7'] });
      expect(owners.map(({ ownerId }) => ownerId)).toEqual(['person/robert-malley']);
      const { search, runner } = editing.graph;
      const hits = await search.rank(runner, parseTextQuery('Malley', { isTyping: false, isTolerant: false }), null);
      expect(hits.map(({ id }) => id).filter((id) => id.endsWith('malley'))).toEqual(['person/robert-malley']);
    });
  });

  it('finds the one that is kept by the old id', async () => {
    await merge();
    const { node } = await editing.data('{ node(id: "group/r-malley") { id } }');
    expect(node).toEqual({ id: 'person/robert-malley' });
  });

  it('finds the one that is kept by an identifier of the other', async () => {
    await merge();
    const { subject } = await editing.data('{ subject(identifier: { scheme: "example", value: "7" }) { id } }');
    expect(subject).toEqual({ id: 'person/robert-malley' });
  });

  it('takes the old id in filters', async () => {
    await merge();
    const { statements } = await editing.data('{ statements(filter: { speaker: ["group/r-malley"] }) { totalCount } }');
    expect(statements.totalCount).toBe(12);
  });

  it('does not bring the old one back when its file is loaded again', async () => {
    await merge();
    const report = await editing.graph.load(file);
    expect(Object.values(report).map(({ added }) => added)).toEqual([0, 0, 0, 0]);
  });

  it('leaves what was merged as it is when the other file is loaded again', async () => {
    await merge();
    await editing.graph.load(VIENNA);
    const { person } = await editing.data('{ person(id: "person/robert-malley") { aliases } }');
    expect(person.aliases).toEqual(['R. Malley']);
  });

  it('takes the old id in new statements', async () => {
    await merge();
    const id = await editing.record({ ...A_STATEMENT, speaker: 'group/r-malley' });
    expect((await statement(id)).speaker).toEqual({ id: 'person/robert-malley' });
  });

  it('refuses a new subject under the old id', async () => {
    await merge();
    const upsert = 'mutation { upsertSubject(input: { kind: GROUP, name: "R Malley" }) { subject { id } } }';
    const { message } = await editing.refusal(upsert);
    expect(message).toContain('merged into person/robert-malley');
  });

  it('takes the old id where only the kind of the one that is kept is allowed', async () => {
    await merge();
    const evidence = EVIDENCE;
    const role = { holder: 'group/r-malley', of: 'state/united-states', title: ' Envoy ', evidence };
    const { recordRole } = await editing.data(
      'mutation ($input: RecordRoleInput!) { recordRole(input: $input) { role { title holder { id } } } }',
      { input: role },
    );
    expect(recordRole.role).toEqual({ title: 'Envoy', holder: { id: 'person/robert-malley' } });
  });

  it('does not make the kind of the one that is kept uncertain', async () => {
    const group = { type: 'group', id: 'group/e-mora', name: 'E Mora', description: 'kind uncertain' };
    const person = { type: 'person', id: 'person/e-mora', name: 'E. Mora' };
    await editing.graph.load(exchangeFile([group, person]));
    await editing.data(MERGE, { input: { from: group.id, fromVersion: 1, into: person.id, intoVersion: 1 } });
    const { person: kept } = await editing.data('{ person(id: "person/e-mora") { description } }');
    expect(kept.description).toBeNull();
  });
});
