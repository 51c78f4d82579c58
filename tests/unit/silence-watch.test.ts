import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { SilenceWatch } from '../../src/engine/neo4j/silence-watch.js';
import type { ServiceError } from '../../src/errors/service-error.js';

/** What a watched query hears within a time in milliseconds. */
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
    const watch = new SilenceWatch(async () => Boolean(++asked));
    expect([await heardWithin(watch, 2_500), asked > 0]).toEqual([[], true]);
    watch.close();
  });

  it('asks for no sign while queries are quick', async () => {
    let asked = 0;
    const watch = new SilenceWatch(async () => Boolean(++asked));
    for (let round = 0; round < 15; round += 1) await heardWithin(watch, 100);
    expect(asked).toBe(0);
    watch.close();
  });

  it('refuses what waits and what comes until the server answers again', async () => {
    let isThere = false;
    const watch = new SilenceWatch(async () => isThere);
    const waiting = await heardWithin(watch, 1_500);
    const coming = await heardWithin(watch, 0);
    isThere = true;
    await sleep(1_500);
    expect([waiting, coming, await heardWithin(watch, 0)]).toEqual([
      ['SERVICE_UNAVAILABLE'],
      ['SERVICE_UNAVAILABLE'],
      [],
    ]);
    watch.close();
  });
});
