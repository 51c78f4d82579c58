// Queries that Neo4j may have to plan take turns.
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { queryTurns, type Turns } from '../../src/bounds/turns.js';
import type { QueryParams } from '../../src/engine/graph-engine.js';
import { type PlanningTurn, PlanningTurns } from '../../src/engine/neo4j/planning-turns.js';

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

describe('a query that was not run lately', () => {
  let executing: Turns;
  let turns: PlanningTurns;
  /** Those that have their turn or need none, in order, and the turns. */
  let begun: string[];
  let turnsOf: Map<string, PlanningTurn | undefined>;
  beforeEach(() => {
    executing = queryTurns(3, 2);
    turns = new PlanningTurns(executing);
    begun = [];
    turnsOf = new Map();
  });

  /** Asks for the turn of a query as a client; returns the reason if it is refused. */
  async function ask(
    name: string,
    {
      text = name,
      params = {},
      client = 'a',
      signal,
      ready = async () => {},
    }: {
      text?: string;
      params?: QueryParams;
      client?: string;
      signal?: AbortSignal;
      ready?: () => Promise<void>;
    } = {},
  ) {
    const asked = Promise.resolve(turns.begin(text, params, { client, ...(signal && { signal }) }, ready));
    const refused = asked.then(
      (turn) => {
        begun.push(name);
        turnsOf.set(name, turn);
        return null;
      },
      (error: Error) => error.message,
    );
    await setImmediate();
    return { refused };
  }

  async function end(name: string, how: keyof PlanningTurn = 'planned') {
    await turnsOf.get(name)![how]();
    await setImmediate();
  }

  /** Asks for the turn of a query of each of some clients, which is named like its client. */
  const askAsEach = async (...clients: string[]) => {
    for (const client of clients) await ask(client, { client });
  };

  it('waits while those of two other clients are planned', async () => {
    await askAsEach('a', 'b', 'c');
    const before = [...begun];
    await end('a');
    expect([before, begun]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  it('takes no turn while the database has yet to reach its bookmarks', async () => {
    const { promise, resolve } = deferred();
    await ask('behind', { ready: () => promise });
    await ask('two');
    const before = [...begun];
    await end('two');
    resolve();
    await setImmediate();
    expect([before, begun]).toEqual([['two'], ['two', 'behind']]);
  });

  it('waits while another one of its client is planned', async () => {
    await ask('one');
    await ask('two');
    const before = [...begun];
    await end('one');
    expect([before, begun]).toEqual([['one'], ['one', 'two']]);
  });

  it('is planned while one of another client waits for the slow queries of that client', async () => {
    for (let count = 0; count < 2; count++) await executing.take('a');
    await ask('one');
    await ask('two');
    turnsOf.get('one')!.planned();
    await setImmediate();
    await ask('of another', { client: 'b' });
    expect(begun).toEqual(['one', 'of another']);
  });

  it('does not keep those waiting whose text is known', async () => {
    await ask('known');
    await end('known');
    for (const name of ['one', 'two', 'again']) await ask(name, { text: name === 'again' ? 'known' : name });
    expect(begun).toEqual(['known', 'one', 'again']);
  });

  it('lets equal ones run together once the first was planned', async () => {
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names) await ask(name, { text: 'same' });
    await end('one');
    const others = names.slice(1).map((name) => turnsOf.get(name));
    expect([begun.toSorted(), others]).toEqual([names.toSorted(), [undefined, undefined, undefined]]);
  });

  it('is planned in turn with those of other clients', async () => {
    await ask('of b', { client: 'b' });
    for (const name of ['one', 'two', 'three']) await ask(name);
    await ask('of c', { client: 'c' });
    for (const name of ['one', 'of b']) await end(name);
    expect(begun).toEqual(['of b', 'one', 'two', 'of c']);
  });

  it('is not known if it failed, and the next one takes its turn', async () => {
    for (const name of ['one', 'two']) await ask(name);
    await end('one', 'over');
    await ask('again', { text: 'one' });
    expect(begun).toEqual(['one', 'two']);
  });

  it('is executed in a turn like any other once it is planned', async () => {
    await ask('one');
    await end('one');
    const during = executing.servedOf('a');
    await end('one', 'over');
    expect([during, executing.servedOf('a')]).toEqual([1, 0]);
  });

  it('keeps others from being planned while it waits for such a turn, until it has ended', async () => {
    for (const client of ['a', 'b', 'c']) await executing.take(client);
    await askAsEach('a', 'b', 'd');
    turnsOf.get('a')!.planned();
    await setImmediate();
    const before = [...begun];
    await end('a', 'over');
    expect([before, begun]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'd'],
    ]);
  });

  it.each<[string, QueryParams, QueryParams, boolean]>([
    ['a list of about as many values', { about: ['a', 'b'] }, { about: Array(10).fill('c') }, true],
    ['a list of ten times as many values', { about: ['a', 'b'] }, { about: Array(20).fill('c') }, false],
    ['a text of about as many letters', { id: 'state/iran-1' }, { id: 'person/robert-malley' }, true],
    ['a text where there was none', { after: null }, { after: '2021' }, false],
    ['another number', { limit: 1 }, { limit: 500 }, true],
  ])('is known or not with %s, as to Neo4j', async (_, before, now, isKnown) => {
    await ask('one', { params: before });
    await end('one');
    await ask('again', { text: 'one', params: now });
    expect(turnsOf.get('again') === undefined).toBe(isKnown);
  });

  it('is not known any more after a thousand other plans, those of one text for other parameters among them', async () => {
    const params = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 1]));
    for (let count = 0; count < 1_000; count++) {
      await ask('many', { params: params(count) });
      await end('many');
      await end('many', 'over');
    }
    await ask('known', { text: 'many', params: params(1) });
    await ask('other');
    await end('other');
    await ask('again', { text: 'many', params: params(1) });
    expect([turnsOf.get('known'), turnsOf.get('again')]).toEqual([undefined, expect.anything()]);
  });

  it('is not known any more once the database was away', async () => {
    await ask('one');
    await end('one');
    turns.refuseWaiting(new Error('away'));
    await ask('again', { text: 'one' });
    expect(turnsOf.get('again')).toBeDefined();
  });

  it('is refused while it waits if the database is away', async () => {
    await ask('one');
    const { refused } = await ask('two');
    turns.refuseWaiting(new Error('away'));
    expect(await refused).toBe('away');
  });

  it('does not run if its request is over while it waits', async () => {
    await ask('one');
    const request = new AbortController();
    const { refused } = await ask('two', { signal: request.signal });
    request.abort(new Error('over'));
    await end('one');
    expect([await refused, begun]).toEqual(['over', ['one']]);
  });
});
