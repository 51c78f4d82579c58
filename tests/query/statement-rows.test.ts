import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { statementFromRow } from '../../src/domain/statement.js';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph, RECORDED_AT } from '../engines.js';
import { readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

describeOnEachEngine('the row of a statement', (config) => {
  let graph: Graph;
  const find = async (id: string) => statementFromRow((await graph.runner.read('findStatements', { ids: [id] }))[0]!);

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('holds what its line says', async () => {
    expect(await find('statement/lake-02')).toMatchObject({
      id: 'statement/lake-02',
      speakerId: 'person/ada-berg',
      aboutIds: ['state/graustark', 'person/zoë-łukasz'],
      addressedToIds: ['state/graustark', 'organization/lake-union'],
      quote: 'Graustark fishes at night 🐟',
      form: 'DIRECT',
      act: { code: '111' },
      tone: -2.5,
      saidOn: '2022-03-10',
      saidFrom: '2022-03-10',
      saidTo: '2022-03-10',
      medium: 'tweet',
      status: 'CURRENT',
      recordedAt: '2022-03-12T08:00:00.000Z',
      recordedBy: 'analyst',
    });
  });

  it('holds null for what its line leaves out', async () => {
    expect(await find('statement/lake-07')).toMatchObject({
      viaId: null,
      paraphrase: null,
      language: null,
      medium: null,
      place: null,
      confidence: null,
      correctsId: null,
      correctedById: null,
      recordedBy: null,
    });
  });

  it('holds empty lists for addressees and principals that its line leaves out', async () => {
    expect(await find('statement/lake-07')).toMatchObject({ addressedToIds: [], onBehalfOfIds: [] });
  });

  it("holds the act's Goldstein value where its line has no tone", async () => {
    expect((await find('statement/lake-01')).tone).toBe(4);
  });

  it('holds the first and the last day that its date allows', async () => {
    expect(await find('statement/lake-05')).toMatchObject({ saidFrom: '2022-03-01', saidTo: '2022-03-09' });
  });

  it('holds the first of all days for an open beginning', async () => {
    expect(await find('statement/lake-06')).toMatchObject({ saidFrom: '0001-01-01', saidTo: '2021-12-31' });
  });

  it('holds the instant of loading where its line names none', async () => {
    expect((await find('statement/lake-01')).recordedAt).toBe(RECORDED_AT.toISOString());
  });

  it('holds its evidence in the order of its line', async () => {
    expect((await find('statement/lake-02')).evidence).toMatchObject([
      { sourceId: 'source/lake-daily', exact: null },
      { sourceId: 'source/border-gazette', exact: null },
      { sourceId: 'source/lake-daily', exact: 'at night' },
    ]);
  });

  it('holds the one source that is its evidence as a whole', async () => {
    expect((await find('statement/lake-03')).evidence).toMatchObject([{ sourceId: 'source/border-gazette' }]);
  });

  it('names the statement that it corrects', async () => {
    expect((await find('statement/lake-04')).correctsId).toBe('statement/lake-03');
  });

  it('names the statement that corrects it', async () => {
    expect((await find('statement/lake-03')).correctedById).toBe('statement/lake-04');
  });

  it('is the same from its node and from its edges', async () => {
    const anchors = [{ key: 'x', ids: ['person/zoë-łukasz'] }];
    const [row] = await readRows(graph, 'listStatementsBySpeaker', { anchors, status: ['CORRECTED'] });
    expect(statementFromRow(row!)).toEqual(await find('statement/lake-03'));
  });

  it('is given once for each id, in any order, and not for unknown ones', async () => {
    const ids = ['statement/lake-07', 'statement/nothing', 'statement/lake-01'];
    const rows = await graph.runner.read('findStatements', { ids });
    expect(rows.map(({ id }) => id).sort()).toEqual(['statement/lake-01', 'statement/lake-07']);
  });

  it('is not given for no ids', async () => {
    expect(await graph.runner.read('findStatements', { ids: [] })).toEqual([]);
  });

  it('has a fingerprint that tells it from a correction that changes its words', async () => {
    const rows = await graph.runner.read('findStatementFingerprints', {
      ids: ['statement/lake-03', 'statement/lake-04'],
    });
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});
