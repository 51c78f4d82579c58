import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { SilenceWatch } from '../../src/engine/neo4j/silence-watch.js';
import type { ServiceError } from '../../src/errors/service-error.js';

/** Short enough for tests, and long enough for a busy machine. */
const LIMITS = { patienceMs: 200, signLimitMs: 500 };

/** The message that a watched query receives within a time in milliseconds. */
async function heardWithin(watch: SilenceWatch, timeMs: number): Promise<string[]> {
  const heard: string[] = [];
  const end = watch.begin(({ code }: ServiceError) => heard.push(code));
  await sleep(timeMs);
  end();
  return heard;
}

describe('the watch over a server that may fall silent', () => {
  it('leaves a slow query alone where the server gives a sign of life', async () => {
    let asked = 0;
    const watch = new SilenceWatch(async () => Boolean(++asked), LIMITS);
    expect([await heardWithin(watch, 800), asked > 0]).toEqual([[], true]);
    watch.close();
  });

  it('takes an answer to any query for a sign of life', async () => {
    const watch = new SilenceWatch(() => new Promise(() => {}), LIMITS);
    const answers = setInterval(() => watch.hear(), 50);
    expect(await heardWithin(watch, 1_200)).toEqual([]);
    clearInterval(answers);
    expect(await heardWithin(watch, 1_200)).toEqual(['SERVICE_UNAVAILABLE']);
    watch.close();
  });

  it('asks again where a sign fails to come before the time is over, as in a pause', async () => {
    let asked = 0;
    const watch = new SilenceWatch(async () => ++asked > 2, LIMITS);
    expect([await heardWithin(watch, 1_200), asked > 2]).toEqual([[], true]);
    watch.close();
  });

  it('asks for no sign while queries are quick', async () => {
    let asked = 0;
    const watch = new SilenceWatch(async () => Boolean(++asked), LIMITS);
    for (let round = 0; round < 30; round += 1) await heardWithin(watch, 10);
    expect(asked).toBe(0);
    watch.close();
  });

  it('refuses what waits and what comes until the server answers again', async () => {
    let isThere = false;
    const watch = new SilenceWatch(async () => isThere, LIMITS);
    const waiting = await heardWithin(watch, 1_200);
    const coming = await heardWithin(watch, 0);
    isThere = true;
    await sleep(1_200);
    expect([waiting, coming, await heardWithin(watch, 0)]).toEqual([
      ['SERVICE_UNAVAILABLE'],
      ['SERVICE_UNAVAILABLE'],
      [],
    ]);
    watch.close();
  });
});
