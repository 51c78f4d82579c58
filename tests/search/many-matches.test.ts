// A search ranks 1,000 statements, whichever of those with its words are no longer current.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { STATEMENT_LINE } from '../statement-line.js';

const EARLIER = '2024-01-01T00:00:00Z';
const RETRACTED_AT = '2024-06-01T00:00:00Z';

/** Statements with a word; the first of them, whose quotes are the shortest and so fit best, were retracted. */
function withWord(word: string, count: number, retracted: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...STATEMENT_LINE,
    id: `statement/${word}-${index}`,
    quote: `${word}${' indeed'.repeat(index < retracted ? 0 : 1)}`,
    recordedAt: EARLIER,
    ...(index < retracted && { status: 'RETRACTED', statusSince: RETRACTED_AT }),
  }));
}

const LINES = [
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'source', id: 'source/a', title: 'A' },
  ...withWord('peace', 1_300, 600),
  ...withWord('war', 1_300, 200),
  ...withWord('truce', 1_100, 1_100),
];

describeOnEachEngine('a search that more than 1,000 statements match', (config) => {
  let service: TestService;

  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
  });
  afterAll(() => service?.stop());

  const totalCount = async (query: string, recordedBefore: string | null = null) => {
    const operation = `query ($query: String!, $recordedBefore: DateTime) {
      search(query: $query, kinds: [STATEMENT], recordedBefore: $recordedBefore) { totalCount }
    }`;
    return (await service.data(operation, { query, recordedBefore })).search.totalCount;
  };

  it('counts all that are current, if those are at most 1,000', async () => {
    expect(await totalCount('peace')).toBe(700);
  });

  it('counts 1,000, if more than 1,000 are current', async () => {
    expect(await totalCount('war')).toBe(1_000);
  });

  it('counts none, if none is current', async () => {
    expect(await totalCount('truce')).toBe(0);
  });

  it('counts those that were current before an instant', async () => {
    const counts = await Promise.all(['peace', 'truce'].map((word) => totalCount(word, RETRACTED_AT)));
    expect(counts).toEqual([1_000, 1_000]);
  });
});
