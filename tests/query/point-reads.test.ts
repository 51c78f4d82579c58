// Lookups by ids on the embedded engine, which reads nodes without a query if it knows their places.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeKind } from '../../src/change/change-kind.js';
import { mergeSubjects } from '../../src/change/merge-subjects.js';
import type { Graph } from '../../src/graph.js';
import { EMBEDDED, exchangeFile, openTestGraph, VIENNA } from '../engines.js';

const CONTEXT = { problems: [], resolve: (id: string) => id };
const LOOK_UPS = [
  ['findSubjects', 'Subject'],
  ['findStatements', 'Statement'],
  ['findSources', 'Source'],
  ['findInteractions', 'Interaction'],
] as const;
/** More than are read in the event loop at once. */
const MANY = Array.from({ length: 90 }, (_, index) => `topic/of-many-${index}`);
const OTHERS = [
  { type: 'group', id: 'group/ada', name: 'Ada' },
  { type: 'person', id: 'person/ada', name: 'Ada Lovelace' },
  { type: 'group', id: 'group/league', name: 'League' },
  {
    ...{ type: 'interaction', id: 'interaction/meeting', source: 'person/ada', target: 'state/iran', act: '042' },
    ...{ heldOn: '2021', evidence: [{ source: 'source/article' }] },
  },
  ...MANY.map((id) => ({ type: 'topic', id, name: id })),
];

describe('a look-up by ids on the embedded engine', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(EMBEDDED, [VIENNA, exchangeFile(OTHERS)]);
  });
  afterAll(() => graph.close());

  const nameOf = async (id: string) => (await graph.runner.read('findSubjects', { ids: [id] }))[0]?.name;
  const known = async (id: string) => [await nameOf(id), await nameOf(id)][1];

  /** A query for a few ids of a label. */
  function anyOf(label: string) {
    const query = graph.cypher.queries.get('findAnyNode')!;
    const returns = [{ name: 'id', type: 'STRING' as const, isNullable: false, meaning: '' }];
    return { ...query, text: `MATCH (n:${label}) RETURN n.id AS id LIMIT 50`, header: { ...query.header, returns } };
  }

  it.each(LOOK_UPS)('gives the same by %s where the place of the node is known', async (name, label) => {
    const ids = (await graph.engine.read(anyOf(label), {})).map(([id]) => id as string);
    const asked = await graph.runner.read(name, { ids });
    expect(asked.length).toBeGreaterThan(0);
    expect(await graph.runner.read(name, { ids })).toEqual(asked);
  });

  it('gives those that are known beside those that are not, and nothing for what is not there', async () => {
    await known('state/iran');
    const rows = await graph.runner.read('findSubjects', { ids: ['state/iran', 'agreement/jcpoa', 'state/atlantis'] });
    expect(rows.map(({ id }) => id).sort()).toEqual(['agreement/jcpoa', 'state/iran']);
  });

  it('gives many by their places, and those that are known no longer by what they are now', async () => {
    const namesOf = async () => {
      const rows = await graph.runner.read('findSubjects', { ids: [...MANY, 'topic/of-nobody', 'group/of-many'] });
      return rows.map(({ id, name }) => `${id} ${name}`).sort();
    };
    const asked = await namesOf();
    expect(await namesOf()).toEqual(asked);
    const change = { id: MANY[7]!, version: 1, kind: 'GROUP' as const, name: 'Of many' };
    await graph.runner.write((transaction) => changeKind(transaction, change, CONTEXT));
    const others = MANY.filter((id) => id !== MANY[7]).map((id) => `${id} ${id}`);
    expect(await namesOf()).toEqual(['group/of-many Of many', ...others].sort());
  });

  it('gives what was committed, and not what a transaction is about to change', async () => {
    await known('group/league');
    const upserted = (transaction: Parameters<Parameters<Graph['runner']['write']>[0]>[0]) =>
      changeKind(transaction, { id: 'group/league', version: 1, kind: 'ORGANIZATION' }, CONTEXT);
    const during = await graph.runner.write(async (transaction) => {
      await upserted(transaction);
      return [await nameOf('group/league'), await nameOf('organization/league')];
    });
    const after = [await nameOf('group/league'), await nameOf('organization/league')];
    expect([during, after]).toEqual([
      ['League', undefined],
      [undefined, 'League'],
    ]);
  });

  it('gives nothing for a subject that was merged into another', async () => {
    await known('group/ada');
    const merge = { from: 'group/ada', fromVersion: 1, into: 'person/ada', intoVersion: 1 };
    await graph.runner.write((transaction) => mergeSubjects(transaction, merge, CONTEXT));
    expect(await nameOf('group/ada')).toBeUndefined();
  });
});
