import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { SMALL } from './parameter-sets.js';

describeOnEachEngine('identifiers', (config) => {
  describe('of other registers', () => {
    let graph: Graph;

    beforeAll(async () => {
      graph = await openTestGraph(config, [SMALL]);
    });
    afterAll(() => graph?.close());

    it('find the subject that has them', async () => {
      const rows = await graph.runner.read('findSubjectsByIdentifier', { keys: ['wikidata:Q1', 'handle:nobody'] });
      expect(rows.map(({ key, id }) => [key, id])).toEqual([['wikidata:Q1', 'person/ada-berg']]);
    });

    it('find it by a value that holds a colon', async () => {
      const rows = await graph.runner.read('findSubjectsByIdentifier', { keys: ['cow:1:2'] });
      expect(rows.map(({ id }) => id)).toEqual(['state/ruritania']);
    });

    it('find the source that has them', async () => {
      const rows = await graph.runner.read('findSourcesByIdentifier', { keys: ['doi:10.1000/182'] });
      expect(rows.map(({ key, id }) => [key, id])).toEqual([['doi:10.1000/182', 'source/lake-daily']]);
    });

    it('of a source find no subject', async () => {
      expect(await graph.runner.read('findSubjectsByIdentifier', { keys: ['doi:10.1000/182'] })).toEqual([]);
    });

    it('name their owners of either sort', async () => {
      const rows = await graph.runner.read('findIdentifierOwners', { keys: ['doi:10.1000/182', 'cow:1:2', 'x:y'] });
      expect(rows.map(({ ownerId }) => ownerId).sort()).toEqual(['source/lake-daily', 'state/ruritania']);
    });
  });

  describe('of a subject that is loaded again with others', () => {
    let graph: Graph;
    const line = (...values: string[]) => ({
      type: 'person',
      id: 'person/ada-berg',
      name: 'Ada Berg',
      ...(values.length > 0 && { identifiers: values.map((value) => ({ scheme: 'wikidata', value })) }),
    });

    beforeEach(async () => {
      await graph?.close();
      graph = await openTestGraph(config, [exchangeFile([line('Q1', 'Q2')]), exchangeFile([line('Q2', 'Q3')])]);
    });
    afterAll(() => graph?.close());

    it.each([
      ['no longer find it by one that it lost', 'wikidata:Q1', []],
      ['still find it by one that it kept', 'wikidata:Q2', ['person/ada-berg']],
      ['find it by one that it gained', 'wikidata:Q3', ['person/ada-berg']],
    ])('%s', async (_, key, expected) => {
      const rows = await graph.runner.read('findSubjectsByIdentifier', { keys: [key] });
      expect(rows.map(({ id }) => id)).toEqual(expected);
    });

    it('can go to another subject once it has lost them', async () => {
      const other = { ...line('Q1'), id: 'person/other' };
      await graph.load(exchangeFile([other]));
      const [row] = await graph.runner.read('findSubjectsByIdentifier', { keys: ['wikidata:Q1'] });
      expect(row!.id).toBe('person/other');
    });
  });
});
