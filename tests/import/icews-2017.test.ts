// An import of the files of ICEWS of 2017.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { parseMapping } from '../../src/import/csv-mapping.js';
import type { ImportOptions } from '../../src/import/import-file.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { dump, fileOf, importInto } from './import-harness.js';

const MAPPING = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed');

describeOnEachEngine('an import of the files of 2017', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  }, 120_000);
  afterEach(() => graph.close());

  const take = async (content: string | Buffer, options: ImportOptions = {}, name = 'table.csv') => {
    const { report, refused } = await importInto(graph, fileOf(content, name), { mapping: MAPPING, ...options });
    return {
      report,
      refused: refused.map(({ number, reason }) => [number, reason]),
      rows: refused.map(({ row }) => row),
    };
  };
  const lines = async (label: string) =>
    (await dump(graph)).lines.filter((line) => new RegExp(`^\\[(?:\\[[^\\]]*)?"${label}"`).test(line));

  it('reads the files of ICEWS of 2017: days, quoted names of acts, and codes that the name repairs', async () => {
    const columns = [
      'Event ID',
      'Event Date',
      'Source Name',
      'Event Text',
      'CAMEO Code',
      'Target Name',
      'Story ID',
      'Publisher',
    ];
    const row = (id: number, day: string, act: string, code: string) =>
      [id, day, 'Extremist (Russia)', act, code, 'Boris Yeltsin', 'NA', 'NULL'].join('\t');
    const rows = [
      row(1, '20170104', 'Make statement', '10'),
      row(2, '1/14/2017', '"Conduct suicide, car, or other non-military bombing"', '183'),
      row(3, '2017-01-05', 'Praise or endorse', '13y'),
      row(4, '31/12/2017', 'Make statement', '010'),
      row(5, '2017-01-05', 'Praise or endorse', '111'),
      row(6, '2017-01-05', 'a name of another edition', '10'),
    ];
    const { refused, report } = await take(
      [columns.join('\t'), ...rows, ''].join('\n'),
      { mapping: undefined },
      'events.2017.tab',
    );
    expect(refused).toEqual([
      [5, expect.stringMatching(/not a day in the order mdy; it would be one in the order dmy/)],
      [6, "the code 111 and the name 'Praise or endorse' are two acts"],
      [7, expect.stringMatching(/10 may be 010 \(Make statement\) that lost its zero/)],
    ]);
    expect(report).toMatchObject({ statements: { added: 2 }, interactions: { added: 1 } });
    expect(await lines('Source')).toEqual([expect.stringContaining('source/icews')]);
  });
});
