// Tables made at random: each row is taken or refused.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMapping } from '../../src/import/csv-mapping.js';
import { openTestGraph } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { fileOf, importInto } from './import-harness.js';

const WORDS = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed,quote=Words');
const GOOD = '2021-01-03,Ann,Bob,010';

describe('any table at all', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '2021-01-02',
      '1/2/2021',
      '',
      'Ann',
      'Iran;Iraq',
      'person/x',
      '010',
      '10',
      '042',
      'Make statement',
      'x'.repeat(300),
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const row = fc.array(fc.oneof(cell, quoted), { minLength: 1, maxLength: 6 }).map((cells) => cells.join(','));
  const content = fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constant(`${GOOD},"words"`) }, { weight: 3, arbitrary: row }),
    { maxLength: 12 },
  );

  it('has each row taken or refused once, in a graph without a fault', async () => {
    const graph = await openTestGraph({ kind: 'embedded', folder: null });
    try {
      await fc.assert(
        fc.asyncProperty(content, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
          const file = fileOf(['Day,Who,Whom,Deed,Words', ...rows].join(end), 'any.csv');
          const { report, refused } = await importInto(graph, file, { mapping: WORDS, format: 'csv' });
          expect(report.rows).toBe(report.statements.read + report.interactions.read + report.rejected);
          expect(refused).toHaveLength(report.rejected);
          const numbers = refused.map(({ number }) => number);
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
          expect(report.isComplete).toBe(true);
        }),
        { numRuns: 150 },
      );
      expect(await problemsOf(graph)).toEqual([]);
    } finally {
      await graph.close();
    }
  }, 60_000);
});
