import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { compareCodePoints } from '../../src/domain/code-points.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

// In code point order; the last two are outside the Basic Multilingual Plane and precede the two before them in UTF-16 order.
const SLUGS = ['a', 'a-b', 'a1', 'ab', 'é', 'ж', '中', '﨑', 'ｱ', '𠀀', '𠮷'];
// Names are sorted without case and accents, so these two tie and their ids decide.
const NAMES = ['Zoë', 'zoe'];

/** Enough statements about one subject that the embedded engine keeps their order. */
const LONG = SLUGS.flatMap((slug) => ['1', '2', '3', '4'].map((end) => `statement/of-${slug}-${end}`)).sort(
  compareCodePoints,
);

const FIXTURE = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'topic', id: 'topic/fishing', name: 'Fishing' },
  { type: 'topic', id: 'topic/sailing', name: 'Sailing' },
  ...SLUGS.map((slug) => ({ type: 'person', id: `person/${slug}`, name: 'Same' })),
  ...NAMES.map((name, index) => ({ type: 'state', id: `state/${'ba'[index]}`, name })),
  ...SLUGS.map((slug) => ({ type: 'group', id: `group/${slug}-named`, name: `${slug}${slug}` })),
  ...LONG.map((id) => ({
    ...{ type: 'statement', id, speaker: 'person/a', about: ['topic/sailing'], form: 'CODED' },
    ...{ act: '010', saidOn: '2020', evidence: [{ source: 'source/daily' }] },
  })),
  ...SLUGS.map((slug) => ({
    ...{ type: 'statement', id: `statement/${slug}`, speaker: 'person/a', about: ['topic/fishing'], form: 'CODED' },
    ...{ act: '010', saidOn: '2021', evidence: [{ source: 'source/daily' }] },
  })),
];

describeOnEachEngine('a list whose ties are in several scripts', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(FIXTURE)]);
  });
  afterAll(() => service.stop());

  async function walk(
    query: (page: string) => string,
    isBackward: boolean,
    at: string | null = null,
  ): Promise<string[]> {
    const ids: string[] = [];
    let place = '';
    do {
      const page = `list: ${query(`${isBackward ? 'last' : 'first'}: 2${place}`)} {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
      const data = await service.data(
        at === null ? `{ ${page} }` : `{ at: node(id: "${at}") { ... on Topic { ${page} } } }`,
      );
      const { list } = data.at ?? data;
      const found = list.nodes.map(({ id }: { id: string }) => id);
      if (isBackward) ids.unshift(...found);
      else ids.push(...found);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
      if (isBackward) place = hasPreviousPage ? `, before: "${startCursor}"` : '';
      else place = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (place !== '' && ids.length < 50);
    return ids;
  }

  it('gives statements by code point, forward', async () => {
    const ids = await walk((page) => `statements(filter: { saidOn: "2021" }, ${page})`, false);
    expect(ids).toEqual(SLUGS.map((slug) => `statement/${slug}`));
  });

  it('gives statements by code point, backward', async () => {
    const ids = await walk((page) => `statements(filter: { saidOn: "2021" }, ${page})`, true);
    expect(ids).toEqual(SLUGS.map((slug) => `statement/${slug}`));
  });

  it.each([
    ['when it is first asked for', false],
    ['again, when its order may be known', false],
    ['backward', true],
  ])('gives a long list at a subject by code point, %s', async (_, isBackward) => {
    const ids = await walk((page) => `statementsAbout(${page})`, isBackward, 'topic/sailing');
    expect(ids).toEqual(LONG);
  });

  it('gives actors of one name by code point of their ids', async () => {
    const ids = await walk((page) => `actors(kind: [PERSON], ${page})`, false);
    expect(ids).toEqual(SLUGS.map((slug) => `person/${slug}`));
  });

  it('gives actors by code point of their names', async () => {
    const ids = await walk((page) => `actors(kind: [GROUP], ${page})`, false);
    expect(ids).toHaveLength(SLUGS.length);
  });

  it('gives names that differ in case and accents alone in the order of their ids', async () => {
    const ids = await walk((page) => `actors(kind: [STATE], ${page})`, false);
    expect(ids).toEqual(['state/a', 'state/b']);
  });
});
