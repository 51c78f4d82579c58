// A graph whose names were folded by the rules of an earlier version gets them folded again when this version opens it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { asMeant } from '../../src/search/text-search.js';
import { describeOnEachEngine, exchangeFile, openGraph, openTestGraph } from '../engines.js';
import { rawQuery } from '../safety/raw-query.js';

// As written by versions before migration 0007: marks stripped in every script, hyphens and apostrophes kept.
const EARLIER = [
  "MATCH (n:Subject {id: 'person/कमल'}) SET n.sortName = 'कमल', n.foldedNames = ['कमल'], n.nameWords = ['कमल']",
  "MATCH (n:Subject {id: 'person/sisi'}) SET n.sortName = 'al-sisi', n.foldedNames = ['al-sisi', 'o’brien'], n.nameWords = ['al sisi', 'o brien']",
  "MATCH (n:Source {id: 'source/daily'}) SET n.nameWords = ['कमल']",
  "MATCH (n:Statement {id: 'statement/one'}) SET n.words = ['कमल']",
  "MATCH (m:Migration {id: '0007FoldedNames'}) DELETE m",
];

describeOnEachEngine('names in a graph of an earlier version', (config) => {
  const place =
    config.kind === 'embedded' ? { ...config, folder: mkdtempSync(join(tmpdir(), 'demarche-earlier-')) } : config;
  let graph: Graph;

  beforeAll(async () => {
    const file = exchangeFile([
      { type: 'person', id: 'person/कमल', name: 'कमला' },
      { type: 'person', id: 'person/sisi', name: 'al-Sisi', aliases: ['O’Brien'] },
      { type: 'source', id: 'source/daily', title: 'कमला' },
      {
        type: 'statement',
        id: 'statement/one',
        speaker: 'person/कमल',
        about: ['person/sisi'],
        form: 'DIRECT',
        quote: 'कमला',
        act: '010',
        saidOn: '2021-01-02',
        evidence: [{ source: 'source/daily' }],
      },
    ]);
    const earlier = await openTestGraph(place, [file]);
    for (const command of EARLIER) await earlier.engine.write((transaction) => transaction.run(rawQuery(command), {}));
    await earlier.close();
    graph = await openGraph(place);
  });
  afterAll(() => graph?.close());

  it('keep their ids and are folded by the rules of today', async () => {
    const rows = await graph.runner.read('listFoldedSubjects', { afterId: '', limit: 10 });
    expect(rows).toEqual([
      expect.objectContaining({ id: 'person/sisi', sortName: 'al sisi', foldedNames: ['al sisi', 'obrien'] }),
      expect.objectContaining({ id: 'person/कमल', sortName: 'कमला', foldedNames: ['कमला'], nameWords: ['कमला'] }),
    ]);
  });

  it.each([
    ['a subject', 'person/कमल'],
    ['a source', 'source/daily'],
    ['a statement', 'statement/one'],
  ])('are searched for as they are written, in %s', async (_, id) => {
    const hits = await graph.search.rank(graph.runner, asMeant('कमला'), null);
    expect(hits.map((hit) => hit.id)).toContain(id);
  });

  it('are found without the apostrophe', async () => {
    const [hit] = await graph.search.rank(graph.runner, asMeant('obrien'), null);
    expect(hit?.id).toBe('person/sisi');
  });
});
