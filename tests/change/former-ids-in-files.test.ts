// Files that name subjects by the ids from before a merge or a change of kind, or by those from after it.
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { dump } from '../import/import-harness.js';
import { Editing } from './editing.js';
import { CHANGE_KIND, INPUT, LINES, MERGE } from './merge-fixture.js';

describeOnEachEngine('a file that is loaded after subjects got other ids', (config) => {
  let editing: Editing;
  beforeEach(async () => {
    await editing?.stop();
    editing = await Editing.start(config);
    await editing.graph.load(exchangeFile(LINES));
    await editing.data(CHANGE_KIND, { input: { id: 'group/american-allies', version: 1, kind: 'ORGANIZATION' } });
    await editing.data(MERGE, { input: INPUT });
  });
  afterAll(() => editing.stop());

  it('changes nothing if it is an export of the same graph', async () => {
    const before = await dump(editing.graph);
    const report = await editing.graph.load(exchangeFile(await exportedLines(editing.graph)));
    expect(report).toMatchObject({ statements: { added: 0 }, interactions: { added: 0 }, relations: { added: 0 } });
    const content = (lines: string[]) => lines.filter((line) => !line.includes('loadedFingerprint'));
    expect(content((await dump(editing.graph)).lines)).toEqual(content(before.lines));
  });

  it('changes nothing if it is the one that was loaded before', async () => {
    const report = await editing.graph.load(exchangeFile(LINES.slice(1)));
    expect(report).toMatchObject({ statements: { added: 0 }, interactions: { added: 0 } });
  });

  it('changes nothing if it is the earlier one, in a graph that was loaded from an export', async () => {
    const lines = await exportedLines(editing.graph);
    const other = await openTestGraph(config, [exchangeFile(lines)]);
    try {
      const acts = LINES.filter(({ type }) => type === 'statement' || type === 'interaction');
      const report = await other.load(exchangeFile(acts));
      expect(report).toMatchObject({ statements: { added: 0 }, interactions: { added: 0 } });
    } finally {
      await other.close();
    }
  });

  it.each([
    ['statement/by-group', { act: '020' }],
    ['interaction/visit', { tone: -10 }],
    ['statement/for-group', { via: 'state/iran' }],
  ])('is refused if it tells otherwise of %s', async (id, change) => {
    const lines = await exportedLines(editing.graph);
    const line = { ...lines.find((one) => one.id === id), ...change };
    await expect(editing.graph.load(exchangeFile([line]))).rejects.toThrow('is recorded already with other content');
  });
});
