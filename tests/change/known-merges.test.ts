import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { Editing } from './editing.js';
import { INPUT, LINES, MERGE } from './merge-fixture.js';

describeOnEachEngine('the merges that a process knows', (config) => {
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
    await editing.graph.load(exchangeFile(LINES));
  });
  afterAll(() => editing.stop());

  it('include one that was made while they were being read', async () => {
    const { aliases, engine } = editing.graph;
    const { read } = engine;
    let end = () => {};
    const isOver = new Promise<void>((resolve) => (end = resolve));
    const isRead = new Promise<void>((resolve) => {
      // The first reading returns late what it found.
      engine.read = async (query, params, scope) => {
        const rows = await read.call(engine, query, params, scope);
        if (query.header.name !== 'listAliases') return rows;
        engine.read = read;
        resolve();
        await isOver;
        return rows;
      };
    });
    const earlier = aliases.refresh();
    await isRead;
    await editing.data(MERGE, { input: INPUT });
    end();
    await earlier;
    expect(aliases.resolve(INPUT.from)).toBe(INPUT.into);
  });
});
