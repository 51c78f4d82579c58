// Queries that Neo4j may have to plan take turns.
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PlanningTurns } from '../../src/engine/neo4j/planning-turns.js';

describe('a query with a text that was not run lately', () => {
  let turns: PlanningTurns;
  let begun: string[];
  let finish: Map<string, (error?: Error) => void>;
  beforeEach(() => {
    turns = new PlanningTurns();
    begun = [];
    finish = new Map();
  });

  /** Begins a query as a client, which ends when `finish` is called with its name. */
  async function run(
    name: string,
    { text = name, client = 'a', signal }: { text?: string; client?: string; signal?: AbortSignal } = {},
  ) {
    const query = () => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => {
        finish.set(name, (error) => (error ? reject(error) : resolve(name)));
      });
    };
    const result = turns.run(text, { client, ...(signal && { signal }) }, query);
    result.catch(() => undefined);
    await setImmediate();
    return result;
  }

  /** Begins one without waiting for it. */
  async function begin(...args: Parameters<typeof run>) {
    const result = run(...args);
    await setImmediate();
    await setImmediate();
    return { result };
  }

  it('waits while two others are planned', async () => {
    for (const name of ['one', 'two', 'three']) await begin(name);
    const before = [...begun];
    finish.get('one')!();
    await setImmediate();
    expect([before, begun]).toEqual([
      ['one', 'two'],
      ['one', 'two', 'three'],
    ]);
  });

  it('does not keep those waiting whose text is known', async () => {
    const { result } = await begin('known');
    finish.get('known')!();
    await result;
    for (const name of ['one', 'two', 'three', 'again']) await begin(name, { text: name === 'again' ? 'known' : name });
    expect(begun).toEqual(['known', 'one', 'two', 'again']);
  });

  it('lets equal ones run together once the first was planned', async () => {
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names) await begin(name, { text: 'same' });
    finish.get('one')!();
    await setImmediate();
    await setImmediate();
    expect(begun).toEqual(names);
  });

  it('is planned in turn with those of other clients', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await begin(name);
    await begin('of another', { client: 'b' });
    for (const name of ['one', 'two']) {
      finish.get(name)!();
      await setImmediate();
    }
    expect(begun).toEqual(['one', 'two', 'three', 'of another']);
  });

  it('is not known if it failed, and the next one takes its turn', async () => {
    const { result } = await begin('one');
    await begin('two');
    await begin('three');
    finish.get('one')!(new Error('refused'));
    await expect(result).rejects.toThrow('refused');
    await begin('again', { text: 'one' });
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('lets others be planned after two seconds, while it runs', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    for (const name of ['one', 'two', 'three']) await begin(name);
    jest.advanceTimersByTime(2_000);
    jest.useRealTimers();
    await setImmediate();
    expect(begun).toEqual(['one', 'two', 'three']);
  });

  it('does not run if its request is over while it waits', async () => {
    await begin('one');
    await begin('two');
    const request = new AbortController();
    const { result } = await begin('three', { signal: request.signal });
    request.abort(new Error('over'));
    await expect(result).rejects.toThrow('over');
    finish.get('one')!();
    await setImmediate();
    expect(begun).toEqual(['one', 'two']);
  });
});
