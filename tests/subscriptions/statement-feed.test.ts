import { describe, expect, it } from '@jest/globals';
import type { StatementChange } from '../../src/change/statement-change.js';
import { StatementFeed } from '../../src/change/statement-feed.js';

const recorded = (id: string): StatementChange => ({
  ...{ kind: 'RECORDED', statementIds: [id], merge: null, changedAt: '2026-01-01T00:00:00.000Z', bookmarks: [] },
});

describe('the feed of statements', () => {
  it('drops a subscriber for whom too much waits', async () => {
    const feed = new StatementFeed();
    const reading = feed.subscribe();
    const first = reading.next();
    for (let index = 0; index < 2_000; index++) feed.publish(recorded(`statement/${index}`));
    await expect(first.then(() => reading.next())).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('forgets a subscriber that stops reading', async () => {
    const feed = new StatementFeed();
    const reading = feed.subscribe();
    feed.publish(recorded('statement/before-anyone'));
    const first = reading.next();
    feed.publish(recorded('statement/1'));
    await first;
    await reading.return();
    expect(feed.subscriberCount).toBe(0);
  });
});
