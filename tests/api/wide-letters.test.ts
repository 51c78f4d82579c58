// Letters from U+E000 to U+FFFF precede those beyond in code point order and follow them in UTF-16 order, in which Neo4j compares
// what is not stored.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { STATEMENT_LINE } from '../statement-line.js';

// In code point order.
const SLUGS = ['ﬀ', 'ﬀb', '𐐨', '𐐨b'];
const MEDIUMS = ['ﬀ', 'ﾊ', '𝐚', '🕊'];

const FIXTURE = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  ...SLUGS.map((slug) => ({ type: 'topic', id: `topic/${slug}`, name: slug })),
  ...SLUGS.map((slug, at) => ({
    ...{ ...STATEMENT_LINE, id: `statement/${slug}`, about: [`topic/${slug}`], medium: MEDIUMS[at] },
    ...{ paraphrase: 'peace' },
  })),
];

interface Found {
  id?: string;
  key?: { value: string }[];
}

describeOnEachEngine('a list of what is computed from texts with wide letters', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(FIXTURE)]);
  });
  afterAll(() => service.stop());

  /** What `select` finds on each page of a list, asked for one by one. */
  async function walk(list: string, select: string): Promise<Found[]> {
    const found: Found[] = [];
    let after = '';
    do {
      const data = await service.data(
        `{ list: ${list.replace('PAGE', `first: 1${after}`)} { nodes { ${select} } pageInfo { hasNextPage endCursor } } }`,
      );
      found.push(...data.list.nodes);
      const { hasNextPage, endCursor } = data.list.pageInfo;
      after = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (after !== '' && found.length < 10);
    return found;
  }

  it.each(['', 'speaker: ["person/ada"]'])('gives statements with a word by code point, {%s}', async (criteria) => {
    const found = await walk(`statements(filter: { text: "peace" ${criteria} }, PAGE)`, 'id');
    expect(found.map(({ id }) => id)).toEqual(SLUGS.map((slug) => `statement/${slug}`));
  });

  it('gives groups by subject by code point', async () => {
    const found = await walk('statementGroups(groupBy: [ABOUT], PAGE)', 'key { value }');
    expect(found.map(({ key }) => key?.[0]?.value)).toEqual(SLUGS.map((slug) => `topic/${slug}`));
  });

  it('gives groups by medium by code point', async () => {
    const found = await walk('statementGroups(groupBy: [MEDIUM], PAGE)', 'key { value }');
    expect(found.map(({ key }) => key?.[0]?.value)).toEqual(MEDIUMS);
  });

  it('gives as many groups as asked for, the first by code point', async () => {
    const { stats } = await service.data('{ stats: statementStats(groupBy: [MEDIUM], first: 2) { key { value } } }');
    expect(stats.map(({ key }: Found) => key?.[0]?.value)).toEqual(MEDIUMS.slice(0, 2));
  });
});
