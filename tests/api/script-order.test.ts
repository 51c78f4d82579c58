import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

// In the order of their code points; the last one lies outside the Basic Multilingual Plane.
const SLUGS = ['a', 'a-b', 'a1', 'ab', 'é', 'ж', '中', '𠀀'];
// Names are sorted without case and accents, so these two tie and their ids decide.
const NAMES = ['Zoë', 'zoe'];

const FIXTURE = [
  { type: 'source', id: 'source/daily', title: 'The Daily' },
  { type: 'topic', id: 'topic/fishing', name: 'Fishing' },
  ...SLUGS.map((slug) => ({ type: 'person', id: `person/${slug}`, name: 'Same' })),
  ...NAMES.map((name, index) => ({ type: 'state', id: `state/${'ba'[index]}`, name })),
  ...SLUGS.map((slug) => ({ type: 'group', id: `group/${slug}-named`, name: `${slug}${slug}` })),
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

  async function walk(query: (page: string) => string, isBackward: boolean): Promise<string[]> {
    const ids: string[] = [];
    let place = '';
    do {
      const { list } = await service.data(`{ list: ${query(`${isBackward ? 'last' : 'first'}: 2${place}`)} {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
      const page = list.nodes.map(({ id }: { id: string }) => id);
      if (isBackward) ids.unshift(...page);
      else ids.push(...page);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
      if (isBackward) place = hasPreviousPage ? `, before: "${startCursor}"` : '';
      else place = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (place !== '' && ids.length < 50);
    return ids;
  }

  it('gives statements by code point, forward', async () => {
    const ids = await walk((page) => `statements(${page})`, false);
    expect(ids).toEqual(SLUGS.map((slug) => `statement/${slug}`));
  });

  it('gives statements by code point, backward', async () => {
    const ids = await walk((page) => `statements(${page})`, true);
    expect(ids).toEqual(SLUGS.map((slug) => `statement/${slug}`));
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
