// Responses cached until the graph changes, and how its version is queried.
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ANONYMOUS } from '../../src/access/viewer.js';
import { SharedAnswer } from '../../src/engine/neo4j/shared-answer.js';
import { onCacheLookup } from '../../src/observability/cache-lookups.js';
import { ResponseCache, responseKey } from '../../src/operation/response-cache.js';
import { WrittenResult } from '../../src/operation/written-result.js';

/** A response of some length. */
function response(length = 10) {
  return { written: new WrittenResult({ data: { a: 'x'.repeat(length) } }), operationName: null, cost: 1 };
}

describe('a cache of responses', () => {
  const newCache = (capacity: number) => new ResponseCache(capacity, { asksByQuery: true });
  afterEach(() => {
    jest.useRealTimers();
  });
  const seeVersion = (cache: ResponseCache, version: string) =>
    cache.versionFor({ version: async () => version }, undefined as never, { isTagged: false });
  const cacheAt = async (version: string, capacity = 1_000) => {
    const cache = newCache(capacity);
    await seeVersion(cache, version);
    return cache;
  };

  it('gives what was kept of the same version', async () => {
    const cache = await cacheAt('1');
    const kept = response();
    cache.keep('1', 'key', kept);
    expect(cache.find('1', 'key')).toBe(kept);
  });

  it('gives nothing of an earlier version', async () => {
    const cache = await cacheAt('1');
    cache.keep('1', 'key', response());
    await seeVersion(cache, '2');
    expect([cache.find('1', 'key'), cache.find('2', 'key')]).toEqual([undefined, undefined]);
  });

  it('keeps nothing that was read of an earlier version', async () => {
    const cache = await cacheAt('2');
    cache.keep('1', 'key', response());
    expect(cache.find('2', 'key')).toBeUndefined();
  });

  it('forgets what has not been asked for the longest', async () => {
    const cache = await cacheAt('1', 450);
    for (let index = 0; index < 12; index++) {
      cache.keep('1', String(index), response(1_000));
      cache.find('1', '0');
    }
    expect(['0', '1', '11'].map((key) => cache.find('1', key) !== undefined)).toEqual([true, false, true]);
  });

  it('keeps nothing that would take much of it', async () => {
    const cache = await cacheAt('1', 300);
    cache.keep('1', 'key', response(2_000));
    expect(cache.find('1', 'key')).toBeUndefined();
  });

  it('keeps a long one from the second time on', async () => {
    const cache = await cacheAt('1', 100_000);
    const found = [];
    for (let time = 0; time < 2; time++) {
      cache.keep('1', 'key', response(5_000));
      found.push(cache.find('1', 'key') !== undefined);
    }
    expect(found).toEqual([false, true]);
  });

  const asked = async (cache: ResponseCache, versions: string[]) => {
    let times = 0;
    for (const version of versions) {
      if ((await seeVersion(cache, version)) === null) continue;
      times += 1;
      cache.keep(version, `question ${times}`, response());
    }
    return times;
  };

  it('is not asked by every request where each finds a new version', async () => {
    expect(
      await asked(
        newCache(100),
        Array.from({ length: 200 }, (_, index) => `${index}`),
      ),
    ).toBeLessThan(20);
  });

  it('is not asked by every request where the graph changes while each reads', async () => {
    const cache = newCache(1_000);
    let times = 0;
    for (let request = 0; request < 200; request++) {
      const version = await seeVersion(cache, `${request}`);
      if (version === null) continue;
      times += 1;
      await seeVersion(cache, `${request}, changed`);
      cache.keep(version, 'question', response());
    }
    expect(times).toBeLessThan(50);
  });

  it('is not asked by every request where the graph changes before anybody asks the same again', async () => {
    const cache = newCache(100);
    let times = 0;
    for (let request = 0; request < 2_000; request++) {
      const version = await seeVersion(cache, String(Math.floor(request / 10)));
      if (version === null) continue;
      times += 1;
      cache.keep(version, `question ${request}`, response());
    }
    expect(times).toBeLessThan(200);
  });

  it('is asked by every request where most find what they ask for before the graph changes', async () => {
    const cache = newCache(1_000);
    let times = 0;
    for (let request = 0; request < 2_000; request++) {
      const version = await seeVersion(cache, String(Math.floor(request / 10)));
      if (version === null) continue;
      times += 1;
      if (!cache.find(version, 'question')) cache.keep(version, 'question', response());
    }
    expect(times).toBe(2_000);
  });

  it('is asked by every request where each second one finds what the first has read', async () => {
    const cache = newCache(1_000);
    const missed: number[] = [];
    for (let request = 0; request < 200; request++) {
      // As a request does: it looks for a response, and if there is none, reads under the version that it asks for again.
      const look = async () => (cache.has('question') ? seeVersion(cache, String(request >> 1)) : null);
      const found = (await look()) === null ? undefined : cache.find(String(request >> 1), 'question');
      if (found) continue;
      const version = await seeVersion(cache, String(request >> 1));
      if (version !== null) cache.keep(version, 'question', response());
      if (request % 2 === 1) missed.push(request);
    }
    expect(missed).toEqual([]);
  });

  it('is asked by every request where most share what an equal one has read', async () => {
    const cache = newCache(1_000);
    let times = 0;
    for (let version = 0; version < 100; version++) {
      if ((await seeVersion(cache, `${version}`)) === null) continue;
      times += 1;
      for (let request = 0; request < 9; request++) cache.noteFound(response());
      cache.keep(`${version}`, 'question', response());
    }
    expect(times).toBe(100);
  });

  it('notes each request that found its response or had to read one', async () => {
    const noted: boolean[] = [];
    const stop = onCacheLookup(({ isHit }) => noted.push(isHit));
    const cache = await cacheAt('1');
    cache.keep('1', 'key', response());
    cache.find('1', 'key');
    cache.noteFound(response());
    stop();
    expect(noted).toEqual([false, true, true]);
  });

  it('is asked for the tag of a response even if nothing is kept', async () => {
    const version = await newCache(0).versionFor({ version: async () => '1' }, undefined as never, { isTagged: true });
    expect(version).toBe('1');
  });

  it('is asked by every request again once the graph stays as it is', async () => {
    const cache = newCache(100);
    await asked(
      cache,
      Array.from({ length: 10 }, (_, index) => `${index}`),
    );
    await asked(cache, Array(300).fill('last'));
    expect(await asked(cache, ['last', 'last', 'last'])).toBe(3);
  });

  it('is asked again after two seconds at most, by however few requests, once the graph stays as it is', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const cache = newCache(100);
    const busy = Array.from({ length: 2_000 }, (_, index) => `${index}`);
    await asked(cache, busy);
    for (let second = 0; second < 2; second++) {
      jest.advanceTimersByTime(1_000);
      await asked(cache, ['last']);
    }
    expect(await asked(cache, ['last', 'last', 'last'])).toBe(3);
  });

  it('is asked by every request where an engine knows its version without a query', async () => {
    const cache = new ResponseCache(100, { asksByQuery: false });
    const versions = Array.from({ length: 200 }, (_, index) => `${index}`);
    expect(await asked(cache, versions)).toBe(200);
  });

  it('is never asked where nothing is to be kept', async () => {
    expect(await asked(newCache(0), ['1', '1'])).toBe(0);
  });
});

describe('the key of a response', () => {
  const key = (variables: object, role = 'ANONYMOUS') =>
    responseKey('{ a }', null, variables, { ...ANONYMOUS, role: role as 'READER' });

  it('tells variables and viewers apart', () => {
    const keys = [key({}), key({ a: 1 }), key({ a: '1' }), key({ a: null }), key({}, 'READER')];
    expect(new Set(keys).size).toBe(5);
  });

  it('does not exist where a variable is a number that JSON cannot write', () => {
    expect(key({ a: [Number.POSITIVE_INFINITY] })).toBeNull();
  });
});

describe('an answer that many share', () => {
  /** A query that is answered with the number of calls so far, when told to. */
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

  it('is asked for anew by those who come later', async () => {
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
