// The kinds that names suggest, for a reader to check and give back.

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { suggestKinds } from '../../src/import/kinds/suggest-kinds.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { applyKinds, dump, fileOf, importInto, shortForm } from './import-harness.js';

const EVENTS = shortForm(
  '2014-01-01\tJohn Kerry\tMake statement\tIran',
  '2014-01-02\tJohn Kerry\tMake a visit\tPolice (Turkey)',
  '2014-01-03\tHamas\tMake statement\tJohn Kerry',
);

describeOnEachEngine('suggested kinds', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  describe('of guesses', () => {
    it('says what the form of a name tells, and changes nothing', async () => {
      await importInto(graph, fileOf(EVENTS));
      const before = await dump(graph);
      let text = '';
      for await (const line of suggestKinds(graph.runner)) text += line;
      expect(text.split('\n')[1]).toBe('group/john-kerry,John Kerry,PERSON,begins with the given name John,3');
      expect(text).toContain('group/hamas,Hamas,,');
      expect(await dump(graph)).toEqual(before);
    });

    it('can be given back once it is reviewed', async () => {
      await importInto(graph, fileOf(EVENTS));
      let text = '';
      for await (const line of suggestKinds(graph.runner)) text += line;
      const reviewed = text.replace('Hamas,,', 'Hamas,ORGANIZATION,');
      expect((await applyKinds(graph, reviewed)).map(({ outcome }) => outcome)).toEqual(['CHANGED', 'CHANGED']);
    });
  });
});
