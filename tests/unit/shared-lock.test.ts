import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { SharedLock } from '../../src/import/shared-lock.js';

/** Work that is logged when it begins and ends, which it does when `end` is called. */
function work(log: string[], name: string) {
  let resolve = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  const run = async () => {
    log.push(`${name} begins`);
    await promise.finally(() => log.push(`${name} ends`));
  };
  return { run, end: () => resolve(), fail: () => reject(new Error(name)) };
}

describe('work under a shared lock', () => {
  it('runs together, and alone once all others have ended', async () => {
    const lock = new SharedLock();
    const log: string[] = [];
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => work(log, name)) as [Work, Work, Work, Work];
    const all = [lock.shared(a.run), lock.shared(b.run), lock.exclusive(c.run), lock.shared(d.run)];
    await setImmediate();
    for (const one of [b, a, c, d]) {
      one.end();
      await setImmediate();
    }
    await Promise.all(all);
    const together = ['a begins', 'b begins', 'b ends', 'a ends'];
    expect(log).toEqual([...together, 'c begins', 'c ends', 'd begins', 'd ends']);
  });

  it('goes on after work that failed, alone or together', async () => {
    const lock = new SharedLock();
    const log: string[] = [];
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => work(log, name)) as [Work, Work, Work, Work];
    const outcomes = Promise.allSettled([
      lock.shared(a.run),
      lock.exclusive(b.run),
      lock.exclusive(c.run),
      lock.shared(d.run),
    ]);
    for (const one of [a, b]) one.fail();
    for (const one of [c, d]) one.end();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
    expect(log.filter((line) => line.endsWith('begins'))).toEqual(['a begins', 'b begins', 'c begins', 'd begins']);
  });
});

type Work = ReturnType<typeof work>;
