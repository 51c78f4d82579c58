// The queries of a transaction, requested concurrently: each engine runs them in sequence.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { cursorParams } from '../../src/loader/cursor.js';
import { describeOnEachEngine, openTestGraph, VIENNA } from '../engines.js';

const CHANGE = { targetId: 'state/iran', action: 'RECORD_STATEMENT', at: '2026-01-01T00:00:00.000Z', by: null };
const changeNamed = (id: string) => ({ rows: [{ ...CHANGE, id, properties: '[]' }] }) as never;

describeOnEachEngine('queries of a transaction that do not wait for each other', (config) => {
  let graph: Graph;
  const changesOf = async () => {
    const params = {
      keyFalls: false,
      idFalls: false,
      isInclusive: false,
      ...cursorParams(null),
      limit: 100,
    };
    const rows = await graph.runner.read('listChanges', {
      ...params,
      anchors: [{ key: 'state/iran', ids: ['state/iran'] }],
    });
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
  });
  afterAll(() => graph.close());

  it('see what those before them wrote', async () => {
    const [, [found]] = await graph.runner.write((transaction) =>
      Promise.all([
        transaction.run('upsertSubjects', {
          rows: [{ id: 'topic/order', kind: 'TOPIC', properties: { name: 'Order' } }],
        } as never),
        transaction.run('findSubjects', { ids: ['topic/order'] }),
      ]),
    );
    expect(found?.name).toBe('Order');
  });

  it('leave nothing behind where one of them fails', async () => {
    const writing = graph.runner.write((transaction) =>
      Promise.all([
        transaction.run('recordChanges', changeNamed('first')),
        // The same id again, which a constraint forbids.
        transaction.run('recordChanges', changeNamed('first')),
        transaction.run('recordChanges', changeNamed('last')),
      ]),
    );
    await expect(writing).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await changesOf()).toEqual([]);
  });

  it('lock nothing once the transaction was given up, even if one is still under way', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => ({
      ...CHANGE,
      id: `given-up-${index}`,
      properties: '[]',
    }));
    const given = graph.runner.write(async (transaction) => {
      transaction.run('recordChanges', { rows } as never).catch(() => undefined);
      // Until the engine has begun.
      await sleep(3);
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await graph.runner.write((transaction) => transaction.run('recordChanges', { rows } as never));
    expect(await changesOf()).toContain('given-up-0');
  });
});
