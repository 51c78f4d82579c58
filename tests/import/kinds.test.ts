// A file of kinds: before an import, after it, and the problems of its rows.

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import type { NamedLine } from '../../src/import/event-lines.js';
import { readKinds } from '../../src/import/kinds/read-kinds.js';
import { prepareEvents } from '../../src/import/prepared-events.js';
import { WritePool } from '../../src/import/write-pool.js';
import type { AliasBook } from '../../src/loader/alias-book.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { applyKinds, dump, fileOf, importInto, shortForm } from './import-harness.js';

const EVENTS = shortForm(
  '2014-01-01\tJohn Kerry\tMake statement\tIran',
  '2014-01-02\tJohn Kerry\tMake a visit\tPolice (Turkey)',
  '2014-01-03\tHamas\tMake statement\tJohn Kerry',
);
const KINDS = `name,kind,newName,wikidata
John Kerry,PERSON,,Q22316
Hamas,organization,,
Turkey,STATE,,
`;

const EVIDENCE = [{ source: 'source/paper' }];
/** Subjects connected by statements and edges, so that the kind of one can determine that of another. */
const RELATED = [
  { type: 'source', id: 'source/paper', title: 'A paper' },
  ...['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'One', 'Two', 'Three', 'Four'].map((name) => {
    return { type: 'group', id: `group/${name.toLowerCase()}`, name, description: 'kind uncertain' };
  }),
  { type: 'organization', id: 'organization/pact', name: 'Pact' },
  { type: 'membership', member: 'group/alpha', organization: 'organization/pact', evidence: EVIDENCE },
  { type: 'membership', member: 'group/zeta', organization: 'group/epsilon', evidence: EVIDENCE },
  {
    ...{ type: 'statement', id: 'statement/a', speaker: 'group/alpha', about: ['group/beta', 'group/gamma'] },
    ...{ onBehalfOf: ['group/delta'], via: 'group/one', form: 'CODED', act: '010', saidOn: '2014-01-01' },
    evidence: EVIDENCE,
  },
  {
    ...{ type: 'statement', id: 'statement/b', speaker: 'group/two', about: ['group/two'], form: 'CODED' },
    ...{ addressedTo: ['group/alpha', 'group/three'], act: '010', saidOn: '2014-01-02', evidence: EVIDENCE },
  },
  {
    ...{ type: 'interaction', id: 'interaction/a', source: 'group/alpha', target: 'group/three', act: '042' },
    ...{ heldOn: '2014-01-03', evidence: EVIDENCE },
  },
];
const RELATED_KINDS = `name,kind,newName
Four,PERSON,
One,PERSON,
Two,ORGANIZATION,
Three,ORGANIZATION,
Alpha,ORGANIZATION,
Beta,PERSON,Betty
Betty,ORGANIZATION,
Gamma,ORGANIZATION,Betty
Pact,GROUP,
Delta,TOPIC,
Zeta,PERSON,
Epsilon,PERSON,
Epsilon,ORGANIZATION,
Nobody,PERSON,
One,PERSON,
Four,STATE,
`;
const RELATED_OUTCOMES = [
  ...['CHANGED', 'CHANGED', 'CHANGED', 'CHANGED', 'CHANGED', 'CHANGED', 'CHANGED', 'REFUSED', 'CHANGED', 'REFUSED'],
  ...['CHANGED', 'REFUSED', 'CHANGED', 'ADDED', 'UNCHANGED', 'CHANGED'],
];

describeOnEachEngine('a file of kinds', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  const outcomesOf = async (text: string) =>
    (await applyKinds(graph, text)).map(({ line, outcome }) => [line, outcome]);
  const known = async (...ids: string[]) =>
    (await graph.runner.read('findKnownSubjectIds', { ids })).map(({ id }) => id).sort();

  it('before an import adds the subjects that the rows will name', async () => {
    expect(await outcomesOf(KINDS)).toEqual([
      [2, 'ADDED'],
      [3, 'ADDED'],
      [4, 'ADDED'],
    ]);
    const { report } = await importInto(graph, fileOf(EVENTS));
    expect(report).toMatchObject({ uncertainAdded: 0 });
    expect(await known('person/john-kerry', 'organization/hamas', 'group/john-kerry', 'group/hamas')).toEqual([
      'organization/hamas',
      'person/john-kerry',
    ]);
  });

  it('after an import changes the kinds, and importing again adds nothing', async () => {
    await importInto(graph, fileOf(EVENTS));
    expect(await outcomesOf(KINDS)).toEqual([
      [2, 'CHANGED'],
      [3, 'CHANGED'],
      [4, 'UNCHANGED'],
    ]);
    const before = await dump(graph);
    const { report } = await importInto(graph, fileOf(EVENTS));
    expect(report).toMatchObject({ nodesAdded: 0, statements: { added: 0 }, interactions: { added: 0 } });
    expect((await dump(graph)).lines).toEqual(before.lines);
    expect(await problemsOf(graph)).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    await applyKinds(graph, KINDS);
    const before = await dump(graph);
    expect((await applyKinds(graph, KINDS)).map(({ outcome }) => outcome)).toEqual([
      'UNCHANGED',
      'UNCHANGED',
      'UNCHANGED',
    ]);
    expect(await dump(graph)).toEqual(before);
  });

  it('mends what a version made of a country that it did not know', async () => {
    await graph.load(
      exchangeFile([
        { type: 'group', id: 'group/turkey', name: 'Turkey', description: 'kind uncertain' },
        { type: 'group', id: 'group/police-turkey', name: 'Police (Turkey)' },
      ]),
    );
    const row = fileOf(shortForm('2014-01-01\tTurkey\tMake statement\tPolice (Turkey)'));
    const { report } = await importInto(graph, row);
    expect(report.nodesAdded).toBe(0);
    expect(await known('group/turkey', 'state/turkey')).toEqual(['group/turkey']);
    expect(await outcomesOf('name,kind\nTürkiye,STATE\n')).toEqual([[2, 'CHANGED']]);
    expect(await known('group/turkey', 'state/turkey')).toEqual(['state/turkey']);
    const { lines } = await dump(graph);
    expect(lines.filter((line) => line.startsWith('["PART_OF"'))).toEqual([
      expect.stringContaining('"group/police-turkey","state/turkey"'),
    ]);
    expect((await importInto(graph, row)).report).toMatchObject({ nodesAdded: 0, statements: { added: 0 } });
  });

  it('is read as JSON Lines, too, with ids, right names and identifiers', async () => {
    await importInto(graph, fileOf(EVENTS));
    const row = {
      id: 'group/john-kerry',
      kind: 'PERSON',
      newName: 'John Forbes Kerry',
      identifiers: ['wikidata:Q22316'],
    };
    expect(await outcomesOf(`${JSON.stringify(row)}\n`)).toEqual([[1, 'CHANGED']]);
    const [subject] = await graph.runner.read('findSubjects', { ids: ['person/john-forbes-kerry'] });
    expect(subject).toMatchObject({ aliases: ['John Kerry'], identifiers: ['wikidata:Q22316'], description: null });
  });

  it.each([
    ['no subject', 'name,kind\n,PERSON\n', 'names no subject'],
    ['no kind', 'name,kind\nA B,\n', 'gives no kind'],
    ['a misspelt kind', 'name,kind\nA B,ORGANISATION\n', "TOPIC; did you mean 'ORGANIZATION'?"],
    ['a kind that is none', 'name,kind\nA B,HUMAN\n', "'HUMAN' is not a kind"],
    ['an unknown id', 'id,kind\ngroup/nobody,PERSON\n', 'group/nobody is not in the graph'],
    ['an id that is none', 'id,kind\nJohn,PERSON\n', "'John' is not an id"],
    ['an identifier without a scheme', 'name,kind,identifiers\nA B,PERSON,Q1\n', 'has no scheme'],
    ['a quotation mark that is not closed', 'name,kind\n"A,PERSON\n', 'not closed'],
    ['a cell too many', 'name,kind\nA B,PERSON,more\n', 'has 3 columns'],
  ])('refuses a row with %s, tells its line and goes on', async (_, text, reason) => {
    const outcomes = await applyKinds(
      graph,
      `${text}${text.startsWith('id') ? 'group/none' : 'C D'},PERSON\n`.replace(
        /(identifiers\n.*\n)(.*)\n$/,
        '$1$2,\n',
      ),
    );
    expect(outcomes).toHaveLength(2);
    expect(outcomes[0]).toMatchObject({ line: 2, outcome: 'REFUSED', text: expect.stringContaining(reason) });
  });

  it('refuses a kind that edges exclude', async () => {
    await graph.load(
      exchangeFile([
        { type: 'group', id: 'group/a', name: 'Allies' },
        { type: 'state', id: 'state/b', name: 'Bland' },
        { type: 'membership', member: 'state/b', organization: 'group/a' },
      ]),
    );
    expect((await applyKinds(graph, 'name,kind\nAllies,PERSON\n'))[0]).toMatchObject({ outcome: 'REFUSED' });
  });

  it.each(['kind\nPERSON\n', 'name,kind,Remark\nA,PERSON,x\n', 'name,kind,kind\nA,PERSON,PERSON\n'])(
    'refuses a table that is not a kinds file: %j',
    (text) => {
      expect(() => readKinds('kinds.csv', text)).toThrow(/kinds\.csv: /);
    },
  );

  it('changes actors with more edges than an engine reads at once in each of them', async () => {
    const days = Array.from({ length: 2_100 }, (_, day) =>
      new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10),
    );
    await importInto(graph, fileOf(shortForm(...days.map((day) => `${day}\tHamas\tMake a visit\tJohn Kerry`))));
    const rest = [
      [2, 'CHANGED'],
      [3, 'CHANGED'],
      [4, 'ADDED'],
    ];
    expect(await outcomesOf(KINDS)).toEqual(rest);
    expect(await problemsOf(graph)).toEqual([]);
  });

  it('comes out the same whether its rows are applied together or each alone', async () => {
    const results = [];
    for (const atATime of [RELATED_KINDS.length, 1]) {
      await graph.close();
      graph = await openTestGraph(config);
      await graph.load(exchangeFile(RELATED));
      const outcomes = await applyKinds(graph, RELATED_KINDS, atATime);
      const { lines } = await dump(graph);
      const problems = await problemsOf(graph);
      results.push({ outcomes, problems, lines: lines.filter((line) => !line.startsWith('[["Change"')) });
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]!.problems).toEqual([]);
    expect(results[0]!.outcomes.map(({ outcome }) => outcome)).toEqual(RELATED_OUTCOMES);
  });

  it('has each change in the log, of the old id and of the new one', async () => {
    await importInto(graph, fileOf(EVENTS));
    await applyKinds(graph, 'name,kind\nJohn Kerry,PERSON\nHamas,ORGANIZATION\n');
    const ids = ['group/john-kerry', 'person/john-kerry', 'group/hamas', 'organization/hamas'];
    const anchors = ids.map((id) => ({ key: id, ids: [id] }));
    const counts = await graph.runner.read('countChanges', { anchors });
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['another kind', []],
    ['one kind after the other', ['ORGANIZATION', 'PERSON']],
  ])('may give an actor %s while an import that named it is under way', async (_, nextKinds) => {
    await importInto(graph, fileOf(shortForm('2014-01-01\tJohn Kerry\tMake statement\tIran')));
    const line = (id: string, type: 'statement' | 'interaction') => {
      const common = { id: `${type}/${id}`, evidence: [{ source: 'source/icews' }] };
      return type === 'statement'
        ? {
            type,
            ...common,
            speaker: 'group/john-kerry',
            about: ['state/iran'],
            act: '010',
            saidOn: '2014-01-02',
            form: 'CODED',
          }
        : { type, ...common, source: 'state/iran', target: 'group/john-kerry', act: '042', heldOn: '2014-01-02' };
    };
    const lines = [line('under-way', 'statement'), line('under-way', 'interaction')] as NamedLine['line'][];
    const batch = prepareEvents(lines.map((one) => ({ line: one, earlierIds: [], hasOwnId: false })));
    await applyKinds(graph, 'name,kind\nJohn Kerry,PERSON\n');
    const kinds = [...nextKinds];
    let lastSeen = 'group/john-kerry';
    const aliases = {
      resolve: (id: string) => (id === 'group/john-kerry' ? lastSeen : id),
      refresh: async () => {
        lastSeen = graph.aliases.resolve('group/john-kerry');
        const kind = kinds.shift();
        if (kind) await applyKinds(graph, `name,kind\nJohn Kerry,${kind}\n`);
      },
    } as AliasBook;
    const recording = { recordedAt: RECORDED_AT.toISOString(), recordedBy: null };
    const pool = new WritePool(graph.runner, aliases, recording, 1);
    await pool.add(batch);
    await pool.drain();
    expect(pool.report).toMatchObject({ statements: { added: 1 }, interactions: { added: 1 } });
    const problems = await problemsOf(graph);
    const { lines: stored } = await dump(graph);
    const acts = stored.filter((one) => one.includes('under-way') && !one.startsWith('["EVIDENCED_BY"'));
    expect([problems, acts.filter((one) => !one.includes('person/john-kerry'))]).toEqual([[], []]);
  });

  it.each([
    ['{"name":5,"kind":"PERSON"}', 'name is not text'],
    ['{"name":"A","kind":["PERSON"]}', 'kind is not text'],
    ['{"name":"A","kind":"PERSON","identifiers":{"wikidata":"Q1"}}', 'identifiers is not a list'],
  ])('refuses the row %s', (row, problem) => {
    expect(readKinds('kinds.jsonl', row)).toEqual([{ line: 1, problem: expect.stringContaining(problem) }]);
  });
});
