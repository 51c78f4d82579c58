import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const LONG = '{ statements { nodes { id quote speaker { id name } evidence { source { id } exact } } } }';
/** Longer than what is compressed in the event loop. */
const SCHEMA = '{ __schema { types { name description fields { name description args { name description } } } } }';
const SHORT = '{ __typename }';
const UNPACK: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

describeOnEachEngine('an answer over a thousand characters', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, { cachedValues: 100_000 });
  });
  afterAll(() => service.stop());

  const post = (query: string, encoding?: string) =>
    service.app.inject({
      ...{ method: 'POST', url: '/graphql', payload: { query } },
      headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
    });
  const get = (query: string, headers: Record<string, string>) =>
    service.app.inject({
      url: `/graphql?${new URLSearchParams({ query })}`,
      headers: { 'apollo-require-preflight': 'yes', ...headers },
    });
  const textOf = ({ headers, rawPayload }: Awaited<ReturnType<typeof post>>) =>
    UNPACK[String(headers['content-encoding'] ?? 'identity')]!(rawPayload).toString();

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'gzip'],
    ['deflate', undefined],
    ['identity', undefined],
    ['br;q=0', undefined],
    ['', undefined],
    [undefined, undefined],
    ['brotli, gzipped', undefined],
    [';;;,,q=', undefined],
  ])('comes for Accept-Encoding: %s in the encoding %s', async (accepted, expected) => {
    expect((await post(LONG, accepted)).headers['content-encoding']).toBe(expected);
  });

  it.each([
    ['that the database gives', LONG],
    ['of the schema', SCHEMA],
  ])('is the same text in each encoding: one %s', async (_, query) => {
    const plain = (await post(query)).body;
    // The third of each is served from the cache, compressed.
    for (const encoding of ['br', 'gzip', 'br', 'gzip', 'br', 'gzip'])
      expect(textOf(await post(query, encoding))).toBe(plain);
  });

  it('is less than a third as long', async () => {
    const [packed, plain] = [await post(SCHEMA, 'br'), await post(SCHEMA)];
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  });

  it('tells the length of what it sends', async () => {
    const { headers, rawPayload } = await post(LONG, 'gzip');
    expect(Number(headers['content-length'])).toBe(rawPayload.length);
  });

  it('has one tag in all encodings, weak, since it is the same answer', async () => {
    const tags = await Promise.all(['br', 'gzip', ''].map((encoding) => get(LONG, { 'accept-encoding': encoding })));
    expect(new Set(tags.map(({ headers }) => String(headers.etag))).size).toBe(1);
  });

  it('names the header that chooses its encoding in Vary', async () => {
    expect((await get(LONG, { 'accept-encoding': 'br' })).headers.vary).toContain('Accept-Encoding');
  });

  it('is not sent again, in whatever encoding, to a client that holds it', async () => {
    const { headers } = await get(LONG, { 'accept-encoding': 'br' });
    const again = await get(LONG, { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body, again.headers['content-encoding']]).toEqual([304, '', undefined]);
  });

  it('is compressed no more where it is shorter, and may be elsewhere', async () => {
    const { headers } = await service.app.inject({
      ...{ method: 'GET', url: `/graphql?${new URLSearchParams({ query: SHORT })}` },
      headers: { 'apollo-require-preflight': 'yes', 'accept-encoding': 'br' },
    });
    expect([headers['content-encoding'], headers.vary]).toEqual([
      undefined,
      expect.stringContaining('Accept-Encoding'),
    ]);
  });
});
