// The queries of a transaction, requested concurrently: each engine runs them in sequence.

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
});
