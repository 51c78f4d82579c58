// The class of an act is not stored in the graph: queries derive it from the root of the code. The code book is authoritative.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { allActs } from '../../src/domain/act.js';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { rawQuery } from '../safety/raw-query.js';

/** The class that a file in cypher/fragment derives from the code of an act, with the variable of that file named s. */
function classOf(file: string): string {
  const text = readFileSync(`cypher/fragment/${file}.cypher`, 'utf8');
  return /CASE WHEN \w\.actCode .*? END/.exec(text)![0].replace(/\bi\.actCode/g, 's.actCode');
}

describeOnEachEngine('the class of an act, as queries tell it,', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config);
  });
  afterAll(() => graph?.close());

  it.each(['quad-class', 'quad-class-of-interaction'])('is that of the code book in %s', async (file) => {
    const codes = [...allActs()].map(({ code }) => code);
    const query = rawQuery(
      `UNWIND $codes AS code WITH {actCode: code} AS s RETURN s.actCode AS code, ${classOf(file)} AS class`,
    );
    const field = { type: 'ANY' as const, isNullable: true, meaning: '' };
    query.header.params.push({ ...field, name: 'codes' });
    query.header.returns.push({ ...field, name: 'code' }, { ...field, name: 'class' });
    const rows = await graph.engine.read(query, { codes });
    expect(rows.map((row) => [...row])).toEqual([...allActs()].map(({ code, quadClass }) => [code, quadClass]));
  });
});
