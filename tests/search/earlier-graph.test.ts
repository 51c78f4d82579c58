// A graph written before search existed gets its search words when this version opens it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { asMeant } from '../../src/search/text-search.js';
import { describeOnEachEngine, openGraph, openTestGraph, VIENNA } from '../engines.js';
import { rawQuery } from '../safety/raw-query.js';

const FORGET = [
  'MATCH (n:Subject) REMOVE n.nameWords, n.identifierWords',
  'MATCH (n:Source) REMOVE n.nameWords, n.identifierWords',
  'MATCH (n:Statement) REMOVE n.words',
  "MATCH (m:Migration) WHERE m.id IN ['0004Search', '0007FoldedNames'] DELETE m",
];

describeOnEachEngine('search in a graph of an earlier version', (config) => {
  const place =
    config.kind === 'embedded' ? { ...config, folder: mkdtempSync(join(tmpdir(), 'demarche-earlier-')) } : config;
  let graph: Graph;

  beforeAll(async () => {
    const earlier = await openTestGraph(place, [VIENNA]);
    for (const command of FORGET) await earlier.engine.write((transaction) => transaction.run(rawQuery(command), {}));
    await earlier.close();
    graph = await openGraph(place);
  });
  afterAll(() => graph?.close());

  it.each([
    ['a subject by its name', 'malley', 'person/robert-malley'],
    ['a subject by an alias', 'jcpoa', 'agreement/jcpoa'],
    ['a subject by an identifier', 'q794', 'state/iran'],
    ['a source by its title', 'seed article', 'source/article'],
    ['a statement by its words', 'impatience', 'statement/vienna-09'],
  ])('finds %s', async (_, query, id) => {
    expect((await graph.search.rank(graph.runner, asMeant(query), null)).map((hit) => hit.id)).toContain(id);
  });
});
