import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { addApiKey } from '../../src/access/api-keys.js';
import { createServer } from '../../src/server/create-server.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { describeOnEachEngine, exchangeFile, openGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const IRAN = '{ state(id: "state/iran") { name } }';
const RETRACT = `mutation { retractStatement(input: { id: "statement/vienna-01", version: 1 }) { statement { status } } }`;

describeOnEachEngine('an answer to GET', (config) => {
  let service: TestService;
  let editor: Record<string, string>;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN);
    editor = { authorization: await bearer({ role: 'editor' }) };
  });
  afterAll(() => service.stop());

  const get = (query: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    service.app.inject({
      method,
      url: `/graphql?${new URLSearchParams({ query })}`,
      headers: { 'apollo-require-preflight': 'yes', ...headers },
    });
  const tagOf = async (query = IRAN, headers?: Record<string, string>) => (await get(query, headers)).headers.etag!;

  it('has a tag, and may be kept by all where it is asked for anew each time', async () => {
    const { headers } = await get(IRAN);
    expect([headers.etag, headers['cache-control'], headers.vary]).toEqual([
      expect.stringMatching(/^W\/"[\w-]{27}"$/),
      'public, no-cache',
      'Accept, Accept-Encoding, Authorization, Demarche-Bookmark',
    ]);
  });

  it('has the same tag as long as nothing changes', async () => {
    expect(await tagOf()).toBe(await tagOf());
  });

  it('is not sent again to a client that holds it', async () => {
    const etag = await tagOf();
    const response = await get(IRAN, { 'if-none-match': etag });
    const { headers, body, statusCode } = response;
    expect([statusCode, body, headers.etag, headers['cache-control'], headers['content-type'], headers.vary]).toEqual([
      ...[304, '', etag, 'public, no-cache', undefined, 'Accept, Accept-Encoding, Authorization, Demarche-Bookmark'],
    ]);
  });

  it('takes one query on Neo4j to tell that it is current, and none on the embedded engine', async () => {
    const { headers } = await get(IRAN, { 'if-none-match': await tagOf() });
    expect(headers['server-timing']).toContain(`desc="${config.kind === 'neo4j' ? 1 : 0} queries"`);
  });

  it.each([
    ['among others', (tag: string) => `"a", ${tag} , W/"b"`],
    ['as a strong one', (tag: string) => tag.replace('W/', '')],
  ])('is not sent again where its tag is sent %s', async (_, sent) => {
    expect((await get(IRAN, { 'if-none-match': sent(await tagOf()) })).statusCode).toBe(304);
  });

  it.each(['"a"', '', 'W/', '*', 'x, y'])('is sent where the tag that is sent is %j', async (sent) => {
    expect((await get(IRAN, { 'if-none-match': sent })).statusCode).toBe(200);
  });

  it('answers HEAD without its body', async () => {
    const { statusCode, body, headers } = await get(IRAN, {}, 'HEAD');
    expect([statusCode, body, headers.etag]).toEqual([200, '', await tagOf()]);
  });

  it('has another tag for another question', async () => {
    expect(await tagOf('{ state(id: "state/iran") { id } }')).not.toBe(await tagOf());
  });

  it('has another tag for another type of content', async () => {
    expect(await tagOf(IRAN, { accept: 'application/graphql-response+json' })).not.toBe(await tagOf());
  });

  it('has another tag for someone with a credential, and is theirs alone', async () => {
    const { headers } = await get(IRAN, editor);
    expect([headers.etag === (await tagOf()), headers['cache-control']]).toEqual([false, 'private, no-cache']);
  });

  it('is refused to a credential that is not good, whatever tag it sends', async () => {
    const headers = { authorization: 'Bearer dmk_x', 'if-none-match': await tagOf() };
    const response = await get(IRAN, headers);
    expect([response.statusCode, response.headers['cache-control']]).toEqual([401, 'no-store']);
  });

  it.each([
    ['an operation that does not parse', '{'],
    ['an operation that is not valid', '{ nothing }'],
    ['an argument that is refused', '{ statements(first: 900) { totalCount } }'],
    ['a field that needs a role', '{ audit(id: "state/iran") { totalCount } __typename }'],
    ['a mutation', 'mutation { __typename }'],
    ['what the request cost', '{ rateLimit { cost } }'],
  ])('is not to be kept where it is of %s', async (_, query) => {
    const { headers } = await get(query);
    expect([headers.etag, headers['cache-control']]).toEqual([undefined, 'no-store']);
  });

  it('is not to be kept where the request was taken for one of another site', async () => {
    const { headers } = await service.app.inject('/graphql?query=%7B__typename%7D');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is not to be kept where it was asked for by POST', async () => {
    const { response } = await service.ask(IRAN);
    expect([response.headers.etag, response.headers['cache-control']]).toEqual([undefined, 'no-store']);
  });

  describe('has another tag after', () => {
    it.each([
      ['a mutation', () => service.ask(RETRACT, undefined, editor)],
      [
        'a load',
        () => service.graph.load(exchangeFile([{ type: 'person', id: 'person/new', name: 'New' }]), () => RECORDED_AT),
      ],
      ['a key is added', () => addApiKey(service.graph.runner, 'one', 'READER', RECORDED_AT)],
    ])('%s', async (_, change) => {
      const before = await tagOf();
      await change();
      expect(await tagOf()).not.toBe(before);
    });

    it('a write that is answered with 200, with what was written', async () => {
      const count = '{ person(id: "person/robert-malley") { statements { totalCount } } }';
      const first = await get(count);
      await service.ask(
        'mutation { retractStatement(input: { id: "statement/vienna-10", version: 1 }) { statement { id } } }',
        undefined,
        editor,
      );
      const second = await get(count, { 'if-none-match': first.headers.etag! });
      const totalOf = (response: typeof first) => response.json().data.person.statements.totalCount;
      expect([second.statusCode, totalOf(first) - totalOf(second)]).toEqual([200, 1]);
    });
  });

  const itShared = config.kind === 'neo4j' ? it : it.skip;

  itShared('has the same tag from every process on one graph, before and after another writes', async () => {
    const graph = await openGraph(config);
    const other = await createServer(graph, pino({ level: 'silent' }), TOKENS_TAKEN);
    const url = `/graphql?${new URLSearchParams({ query: IRAN })}`;
    const tags = async () => {
      const headers = { 'apollo-require-preflight': 'yes' };
      const answers = await Promise.all([service.app, other].map((app) => app.inject({ url, headers })));
      return answers.map((response) => response.headers.etag!);
    };
    const before = await tags();
    await graph.load(exchangeFile([{ type: 'person', id: 'person/newer', name: 'Newer' }]), () => RECORDED_AT);
    const after = await tags();
    await other.close();
    await graph.close();
    expect([new Set(before).size, new Set(after).size, before[0] === after[0]]).toEqual([1, 1, false]);
  });
});

describe('an answer to GET that a shared cache may give for a minute', () => {
  let service: TestService;
  beforeAll(async () => {
    const operations = { manifestFile: null, isLocked: false, cacheSeconds: 60 };
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA], TOKENS_TAKEN, { operations });
  });
  afterAll(() => service.stop());

  const controlOf = async (headers: Record<string, string> = {}) => {
    const url = `/graphql?${new URLSearchParams({ query: IRAN })}`;
    const response = await service.app.inject({ url, headers: { 'apollo-require-preflight': 'yes', ...headers } });
    return response.headers['cache-control'];
  };

  it('says so, and that a browser is to ask each time', async () => {
    expect(await controlOf()).toBe('public, max-age=0, s-maxage=60');
  });

  it('says so to nobody who sent a credential', async () => {
    expect(await controlOf({ authorization: await bearer() })).toBe('private, no-cache');
  });
});

describe('an answer of a process that is started again', () => {
  it('has another tag on the embedded engine, which may have lost what it had not acknowledged', async () => {
    const tags: unknown[] = [];
    for (let start = 0; start < 2; start++) {
      const service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
      const url = '/graphql?query=%7B__typename%7D';
      tags.push((await service.app.inject({ url, headers: { 'apollo-require-preflight': 'yes' } })).headers.etag);
      await service.stop();
    }
    expect(tags[0]).not.toBe(tags[1]);
  });
});

describeOnEachEngine('an answer to GET of a service that remembers what it read', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, { cachedValues: 100_000 });
  });
  afterAll(() => service?.stop());

  it('asks for the version of the graph once', async () => {
    const { engine } = service.graph;
    const { version } = engine;
    let count = 0;
    engine.version = (scope) => {
      // The order of lists is cached by version, too, which is not queried for any request.
      if (scope) count += 1;
      return version.call(engine, scope);
    };
    const query = '{ person(id: "person/robert-malley") { name statements(first: 2) { nodes { about { name } } } } }';
    const { body } = await service.app.inject({
      ...{ method: 'GET', url: `/graphql?${new URLSearchParams({ query })}` },
      headers: { 'apollo-require-preflight': 'yes' },
    });
    engine.version = version;
    expect([count, JSON.parse(body).errors]).toEqual([1, undefined]);
  });
});

describeOnEachEngine('an answer that was given after many changes', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, { cachedValues: 10_000 });
  });
  afterAll(() => service?.stop());

  it('is given again without reading the graph', async () => {
    const query =
      '{ state(id: "state/iran") { name } person(id: "person/robert-malley") { name } statements { totalCount } }';
    for (let change = 0; change < 12; change++) {
      await addApiKey(service.graph.runner, `key-${change}`, 'READER', RECORDED_AT);
      await service.ask(query);
    }
    // Neo4j is queried for its version, from the first or second full second after the last change.
    const fewest = config.kind === 'neo4j' ? 1 : 0;
    const taken: number[] = [];
    do {
      if (config.kind === 'neo4j') await sleep(100);
      for (let time = 0; time < 2; time++) taken.push((await service.ask(query)).queries);
    } while (config.kind === 'neo4j' && taken.at(-1) !== fewest && taken.length < 100);
    expect(taken.at(-1)).toBe(fewest);
  });
});
