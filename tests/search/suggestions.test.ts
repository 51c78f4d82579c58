import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const SUGGESTIONS = 'query ($text: String!, $first: Int) { suggestions(text: $text, first: $first) { id } }';

const person = (slug: string, name: string) => ({ type: 'person', id: `person/${slug}`, name });

describeOnEachEngine('suggestions', (config) => {
  let service: TestService;

  beforeAll(async () => {
    const said = { speaker: 'person/mallory', about: ['state/mali'], saidOn: '2021-10-27', form: 'DIRECT', act: '010' };
    service = await TestService.start(config, [
      exchangeFile([
        { type: 'source', id: 'source/report', title: 'A report' },
        { ...person('malley', 'Robert Malley'), aliases: ['Rob Malley'] },
        person('mallory', 'Ann Mallory'),
        ...Array.from({ length: 45 }, (_, number) => person(`envoy-${number}`, `Envoy ${number}`)),
        person('zarif', 'Mohammad Javad Zarif, who was an envoy to several organizations'),
        { type: 'state', id: 'state/mali', name: 'Mali' },
        {
          type: 'statement',
          id: 'statement/one',
          ...said,
          quote: 'They are well.',
          evidence: [{ source: 'source/report', exact: 'They are well.' }],
        },
      ]),
    ]);
  });

  afterAll(() => service.stop());

  const suggested = async (text: string, first?: number) =>
    (await service.data(SUGGESTIONS, { text, first })).suggestions.map(({ id }: { id: string }) => id);

  it('have names with a word that begins as it is typed, of any kind', async () => {
    expect((await suggested('mal')).sort()).toEqual(['person/malley', 'person/mallory', 'state/mali']);
  });

  it('have the one with more statements first, of those that fit equally', async () => {
    expect(await suggested('mall')).toEqual(['person/mallory', 'person/malley']);
  });

  it('have first what is called exactly what was typed', async () => {
    expect((await suggested('mali'))[0]).toBe('state/mali');
  });

  it('have names with all of several words, by an alias, too', async () => {
    expect(await suggested('rob mal')).toEqual(['person/malley']);
  });

  it('have a name with all of several words that many have one of', async () => {
    expect(await suggested('envoy zar')).toEqual(['person/zarif']);
  });

  it('are no more than first says', async () => {
    expect(await suggested('mal', 1)).toHaveLength(1);
  });

  it('are empty where nothing has such a name', async () => {
    expect(await suggested('zzz')).toEqual([]);
  });

  it('cost less than a hundred points', async () => {
    const { rateLimit } = await service.data(`{ rateLimit { cost } suggestions(text: "mal") { id name } }`);
    expect(rateLimit.cost).toBeLessThan(100);
  });

  it.each([
    ['a blank text', ' ', 8, 'text', /is blank/],
    ['too many wanted', 'mal', 9, 'first', /9/],
  ])('are refused with %s', async (_, text, first, path, message) => {
    const { errors } = await service.ask(SUGGESTIONS, { text, first });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path, message: expect.stringMatching(message) }],
    });
  });
});
