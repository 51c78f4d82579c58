// Equal requests at the same time wait for one of them.
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { EqualRequests, type Share } from '../../src/operation/equal-requests.js';

const RUNNER = { unlessOver: <T>(work: Promise<T>) => work };

describe('equal requests at the same time', () => {
  let equal: EqualRequests<string>;
  let joined: { response?: string; share?: Share<string> }[];
  beforeEach(() => {
    equal = new EqualRequests();
    joined = [];
  });

  async function join(count: number) {
    for (let each = 0; each < count; each++) void equal.join('v1', 'key', RUNNER).then((one) => joined.push(one));
    await setImmediate();
  }

  async function share(index: number, response?: string) {
    joined[index]!.share!(response);
    await setImmediate();
  }

  it('share the response of the first', async () => {
    await join(3);
    await share(0, 'answer');
    expect(joined.slice(1)).toEqual([{ response: 'answer' }, { response: 'answer' }]);
  });

  it('share the response of the second where the client of the first has gone', async () => {
    await join(4);
    await share(0);
    const computing = joined.length;
    await share(1, 'answer');
    expect([computing, joined.slice(2)]).toEqual([2, [{ response: 'answer' }, { response: 'answer' }]]);
  });

  it('compute their own where the second has no response to share either', async () => {
    await join(4);
    await share(0);
    await share(1);
    expect(joined.map(({ share }) => share !== undefined)).toEqual([true, true, true, true]);
  });
});
