// How clients take turns.
import { describe, expect, it } from '@jest/globals';
import { type Release, Turns } from '../../src/bounds/turns.js';

const ROOMY = { waiting: 100, waitingEach: 100 };
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Takes a turn and records its name once it is granted. */
function ask(turns: Turns, client: string, name: string, given: string[], signal?: AbortSignal): Promise<Release> {
  return Promise.resolve(turns.take(client, signal)).then((release) => {
    given.push(name);
    return release;
  });
}

describe('turns', () => {
  it('serve a client that has come last before the rest of one that has sent many', async () => {
    const turns = new Turns({ ...ROOMY, served: 1, servedEach: 1 });
    const given: string[] = [];
    const first = turns.take('a') as Release;
    const asking = [
      ...['a2', 'a3', 'a4'].map((name) => ask(turns, 'a', name, given)),
      ask(turns, 'b', 'b1', given),
      ask(turns, 'c', 'c1', given),
    ];
    first();
    for (const one of asking) one.then((release) => release());
    await Promise.all(asking);
    expect(given).toEqual(['b1', 'c1', 'a2', 'a3', 'a4'].sort((x, y) => given.indexOf(x) - given.indexOf(y)));
    expect(given.indexOf('b1')).toBeLessThan(2);
    expect(given.indexOf('c1')).toBeLessThan(3);
  });

  it('serve the requests of one client in the order in which they came', async () => {
    const turns = new Turns({ ...ROOMY, served: 1, servedEach: 1 });
    const given: string[] = [];
    const first = turns.take('a') as Release;
    const asking = ['a2', 'a3'].map((name) => ask(turns, 'a', name, given));
    first();
    for (const one of asking) one.then((release) => release());
    await Promise.all(asking);
    expect(given).toEqual(['a2', 'a3']);
  });

  it('keep a place for others that one client cannot have', async () => {
    const turns = new Turns({ ...ROOMY, served: 3, servedEach: 2 });
    const given: string[] = [];
    for (const name of ['a1', 'a2', 'a3']) ask(turns, 'a', name, given);
    await turn();
    const release = turns.take('b');
    expect([given, typeof release]).toEqual([['a1', 'a2'], 'function']);
  });

  it('give nothing to a client beyond its share when another leaves', async () => {
    const turns = new Turns({ ...ROOMY, served: 2, servedEach: 1 });
    const given: string[] = [];
    turns.take('a');
    ask(turns, 'a', 'a2', given);
    (turns.take('b') as Release)();
    await turn();
    expect([given, turns.served, turns.waiting]).toEqual([[], 1, 1]);
  });

  it.each([
    ['of this client', { waiting: 9, waitingEach: 1 }, 'a', 'one client may have'],
    ['in all', { waiting: 1, waitingEach: 9 }, 'b', 'than it can accept'],
  ])('refuse with OVERLOADED where too many wait %s', (_, limits, client, message) => {
    const turns = new Turns({ ...limits, served: 1, servedEach: 1 });
    turns.take('a');
    turns.take('a');
    expect(() => turns.take(client)).toThrow(
      expect.objectContaining({ code: 'OVERLOADED', message: expect.stringContaining(message) }),
    );
  });

  it('forget one that gave up waiting', async () => {
    const turns = new Turns({ ...ROOMY, served: 1, servedEach: 1 });
    const leaving = new AbortController();
    const release = turns.take('a') as Release;
    const waiting = ask(turns, 'b', 'b', [], leaving.signal).catch((reason: Error) => reason.message);
    leaving.abort(new Error('gone'));
    expect(await waiting).toBe('gone');
    release();
    expect([turns.served, turns.waiting, turns.clientCount]).toEqual([0, 0, 0]);
  });

  it('end the waiting of all at once', async () => {
    const turns = new Turns({ ...ROOMY, served: 1, servedEach: 1 });
    const release = turns.take('a') as Release;
    const waiting = ['a', 'b', 'b'].map((client) => turns.take(client) as Promise<Release>);
    turns.refuseWaiting(new Error('away'));
    const ends = await Promise.allSettled(waiting);
    release();
    expect([ends.map(({ status }) => status), turns.served, turns.waiting, turns.clientCount]).toEqual([
      ...[Array(3).fill('rejected'), 0, 0, 0],
    ]);
  });

  it('refuse one that waited for longer than it may', async () => {
    const turns = new Turns({ ...ROOMY, served: 1, servedEach: 1, waitMs: 10 });
    const release = turns.take('a') as Release;
    await expect(turns.take('b')).rejects.toMatchObject({ code: 'OVERLOADED' });
    release();
    expect([turns.served, turns.waiting, turns.clientCount]).toEqual([0, 0, 0]);
  });

  it('count one that is given back twice once', () => {
    const turns = new Turns({ ...ROOMY, served: 2, servedEach: 2 });
    const release = turns.take('a') as Release;
    turns.take('a');
    release();
    release();
    expect(turns.served).toBe(1);
  });
});
