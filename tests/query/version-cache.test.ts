// What is kept while the graph does not change, and how its version is asked for.
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { SharedAnswer } from '../../src/engine/neo4j/shared-answer.js';
import { VersionCache } from '../../src/query/version-cache.js';

describe('a cache of a version', () => {
  it('gives what was kept in the same version', () => {
    const cache = new VersionCache(100);
    cache.at('1').keep('key', 'value', 4);
    expect(cache.at('1').find('key')).toBe('value');
  });

  it('keeps that something is not there', () => {
    const cache = new VersionCache(100);
    cache.at('1').keep('key', null, 0);
    expect(cache.at('1').find('key')).toBeNull();
  });

  it('keeps nothing that was read in an earlier version', () => {
    const cache = new VersionCache(100);
    const [earlier, later] = [cache.at('1'), cache.at('2')];
    earlier.keep('key', 'value', 4);
    expect([later.find('key'), earlier.find('key')]).toEqual([undefined, undefined]);
  });

  it('forgets what has not been used for long, and keeps what is used', () => {
    const cache = new VersionCache(50).at('1');
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']) {
      cache.keep(key, key, 4);
      cache.find('a');
    }
    expect(['a', 'b', 'l'].map((key) => cache.find(key) !== undefined)).toEqual([true, false, true]);
  });

  it('holds no more than it may', () => {
    const cache = new VersionCache(50).at('1');
    const keys = Array.from({ length: 100 }, (_, index) => String(index));
    for (const key of keys) cache.keep(key, key, 4);
    expect(keys.filter((key) => cache.find(key) !== undefined).length).toBeLessThanOrEqual(10);
  });

  it('keeps nothing that would take much of it', () => {
    const cache = new VersionCache(40).at('1');
    cache.keep('key', 'value', 4);
    expect(cache.find('key')).toBeUndefined();
  });

  it('is not asked by every request where each finds a new version', () => {
    const cache = new VersionCache(100);
    let asked = 0;
    for (let request = 0; request < 200; request++) {
      if (!cache.isWorthAsking()) continue;
      asked += 1;
      cache.at(String(request));
    }
    expect(asked).toBeLessThan(20);
  });

  it('is not asked by every request where the graph changes before anybody asks the same again', () => {
    const cache = new VersionCache(100);
    let asked = 0;
    for (let request = 0; request < 2_000; request++) {
      if (!cache.isWorthAsking()) continue;
      asked += 1;
      cache.at(String(Math.floor(request / 10))).find(`question ${request}`);
    }
    expect(asked).toBeLessThan(200);
  });

  it('is asked by every request where most find what they ask for before the graph changes', () => {
    const cache = new VersionCache(100);
    let asked = 0;
    for (let request = 0; request < 2_000; request++) {
      if (!cache.isWorthAsking()) continue;
      asked += 1;
      const memory = cache.at(String(Math.floor(request / 10)));
      if (memory.find('question') === undefined) memory.keep('question', 'answer', 1);
    }
    expect(asked).toBe(2_000);
  });

  it('is asked by every request again once the graph stays as it is', () => {
    const cache = new VersionCache(100);
    const askWhenWorth = (version: string) => {
      while (!cache.isWorthAsking());
      cache.at(version);
    };
    for (let request = 0; request < 10; request++) askWhenWorth(String(request));
    askWhenWorth('last');
    askWhenWorth('last');
    expect([cache.isWorthAsking(), cache.isWorthAsking()]).toEqual([true, true]);
  });
});

describe('an answer that many share', () => {
  /** A question whose answers are the numbers of the times that it was asked, given when told to. */
  function questionToAnswer() {
    const answers: (() => void)[] = [];
    const shared = new SharedAnswer(
      () =>
        new Promise<number>((resolve) =>
          answers.push(
            (
              (number) => () =>
                resolve(number)
            )(answers.length + 1),
          ),
        ),
    );
    const answer = async () => {
      answers.at(-1)!();
      await setImmediate();
    };
    return { shared, answer };
  }

  it('is given to all who come while it is asked for from the next time', async () => {
    const { shared, answer } = questionToAnswer();
    const [first, second, third] = [shared.get(), shared.get(), shared.get()];
    await answer();
    await answer();
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
  });

  it('is asked for anew by who comes later', async () => {
    const { shared, answer } = questionToAnswer();
    const first = shared.get();
    await answer();
    const second = shared.get();
    await answer();
    expect([await first, await second]).toEqual([1, 2]);
  });

  it('is asked for again by the next where it failed', async () => {
    let times = 0;
    const shared = new SharedAnswer(async () => {
      times += 1;
      if (times === 1) throw new Error('away');
      return times;
    });
    const [first, second] = await Promise.allSettled([shared.get(), shared.get()]);
    expect([first.status, second]).toEqual(['rejected', { status: 'fulfilled', value: 2 }]);
  });
});
