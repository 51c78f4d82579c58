// Queries that Neo4j may have to plan take turns.
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type EndPlanning, PlanningTurns } from '../../src/engine/neo4j/planning-turns.js';

describe('a query with a text that was not run lately', () => {
  let turns: PlanningTurns;
  /** Those that have their turn or need none, in order, and how to end the turns. */
  let begun: string[];
  let ends: Map<string, EndPlanning | undefined>;
  beforeEach(() => {
    turns = new PlanningTurns();
    begun = [];
    ends = new Map();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Asks for the turn of a query as a client; returns the reason if it is refused. */
  async function ask(
    name: string,
    { text = name, client = 'a', signal }: { text?: string; client?: string; signal?: AbortSignal } = {},
  ) {
    const turn = Promise.resolve(turns.begin(text, { client, ...(signal && { signal }) }));
    const refused = turn.then(
      (end) => {
        begun.push(name);
        ends.set(name, end);
        return null;
      },
      (error: Error) => error.message,
    );
    await setImmediate();
    return { refused };
  }

  async function end(name: string, isPlanned = true) {
    ends.get(name)!(isPlanned);
    await setImmediate();
  }

  it('waits while two others are planned', async () => {
    for (const name of ['one', 'two', 'three']) await ask(name);
    const before = [...begun];
    await end('one');
    expect([before, begun]).toEqual([
      ['one', 'two'],
      ['one', 'two', 'three'],
    ]);
  });

  it('does not keep those waiting whose text is known', async () => {
    await ask('known');
    await end('known');
    for (const name of ['one', 'two', 'three', 'again']) await ask(name, { text: name === 'again' ? 'known' : name });
    expect(begun).toEqual(['known', 'one', 'two', 'again']);
  });

  it('lets equal ones run together once the first was planned', async () => {
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names) await ask(name, { text: 'same' });
    await end('one');
    expect([begun.toSorted(), ends.get('three'), ends.get('four')]).toEqual([names.toSorted(), undefined, undefined]);
  });

  it('is planned in turn with those of other clients', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await ask(name);
    await ask('of another', { client: 'b' });
    for (const name of ['one', 'two']) await end(name);
    expect(begun).toEqual(['one', 'two', 'three', 'of another']);
  });

  it('is not known if it failed, and the next one takes its turn', async () => {
    for (const name of ['one', 'two', 'three']) await ask(name);
    await end('one', false);
    await ask('again', { text: 'one' });
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('lets others be planned after two seconds, while it runs', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    for (const name of ['one', 'two', 'three']) await ask(name);
    jest.advanceTimersByTime(2_000);
    await setImmediate();
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('is refused while it waits if the database is away', async () => {
    await ask('one');
    await ask('two');
    const { refused } = await ask('three');
    turns.refuseWaiting(new Error('away'));
    expect(await refused).toBe('away');
  });

  it('does not run if its request is over while it waits', async () => {
    await ask('one');
    await ask('two');
    const request = new AbortController();
    const { refused } = await ask('three', { signal: request.signal });
    request.abort(new Error('over'));
    await end('one');
    expect([await refused, begun]).toEqual(['over', ['one', 'two']]);
  });
});
