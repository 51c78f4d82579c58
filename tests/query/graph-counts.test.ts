import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { SMALL } from './parameter-sets.js';

describeOnEachEngine('the counts of the graph', (config) => {
  describe('that holds the small fixture', () => {
    let graph: Graph;

    beforeAll(async () => {
      graph = await openTestGraph(config, [SMALL]);
    });
    afterAll(() => graph?.close());

    it('tell the nodes of each label', async () => {
      const rows = await graph.runner.read('countNodesByLabel', {});
      expect(Object.fromEntries(rows.map(({ label, count }) => [label, count]))).toMatchObject({
        Person: 3,
        State: 2,
        Organization: 1,
        Group: 1,
        Agreement: 2,
        Event: 3,
        Topic: 1,
        Source: 3,
        Statement: 7,
        Interaction: 3,
        Identifier: 4,
      });
    });

    it('tell the edges of each type, a statement having one for each subject and addressee', async () => {
      const rows = await graph.runner.read('countEdgesByType', {});
      expect(Object.fromEntries(rows.map(({ type, count }) => [type, count]))).toMatchObject({
        STATED: 14,
        INTERACTED: 3,
        EVIDENCED_BY: 8,
        HAS_ROLE: 4,
        MEMBER_OF: 3,
        PARTY_TO: 5,
        PARTICIPATED_IN: 4,
        CONCERNS: 4,
        IDENTIFIES: 4,
      });
    });

    it('find that it holds something', async () => {
      expect(await graph.runner.read('findAnyNode', {})).toEqual([{ count: 1 }]);
    });

    it('name its migrations in order', async () => {
      const ids = (await graph.runner.read('listMigrations', {})).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    });
  });

  describe('that is empty', () => {
    let graph: Graph;

    beforeAll(async () => {
      graph = await openTestGraph(config);
    });
    afterAll(() => graph?.close());

    it('are 0 for every label', async () => {
      const rows = await graph.runner.read('countNodesByLabel', {});
      expect(rows.filter(({ count }) => count !== 0)).toEqual([]);
    });

    it('are 0 for every type', async () => {
      const rows = await graph.runner.read('countEdgesByType', {});
      expect(rows.filter(({ count }) => count !== 0)).toEqual([]);
    });

    it('find nothing but what the service keeps for itself', async () => {
      expect(await graph.runner.read('findAnyNode', {})).toEqual([{ count: 0 }]);
    });
  });
});
