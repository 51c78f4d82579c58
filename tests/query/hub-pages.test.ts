// Statements and interactions of one subject, page by page, with ids in several scripts: none is missing.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { DEFAULT_CRITERIA } from '../../src/loader/act-criteria.js';
import { afterIdParams } from '../../src/loader/cursor.js';
import { type PageAfter, pages } from '../../src/query/pages.js';
import type { QueryRunner } from '../../src/query/query-runner.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { exportedLines } from '../export/exported.js';
import { STATEMENT_LINE } from '../statement-line.js';

/** In code point order; 﨑 and ｱ come after 𠀀 and 𠮷 in UTF-16 order. */
const SLUGS = ['a', 'é', '中', '﨑', 'ｱ', '𠀀', '𠮷'];

const SPEAKER = 'person/ada';

const FIXTURE = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'person', id: SPEAKER, name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  ...SLUGS.map((slug) => ({ ...STATEMENT_LINE, id: `statement/${slug}` })),
  ...SLUGS.map((slug) => ({
    ...{ type: 'interaction', id: `interaction/${slug}`, source: SPEAKER, target: 'state/ruritania' },
    ...{ act: '010', heldOn: '2022-03-10', evidence: [{ source: 'source/a' }] },
  })),
];

type Read = (runner: QueryRunner, page: PageAfter) => Promise<{ id: string }[]>;

const QUERIES: [what: string, kind: string, read: Read][] = [
  [
    'statements to export',
    'statement',
    (runner, page) =>
      runner.read('listStatementsOfHubToExport', {
        ...DEFAULT_CRITERIA,
        speakerId: SPEAKER,
        ...page,
        ...afterIdParams(page.afterId),
      }),
  ],
  [
    'interactions to export',
    'interaction',
    (runner, page) =>
      runner.read('listInteractionsOfHubToExport', {
        ...DEFAULT_CRITERIA,
        actorId: SPEAKER,
        ...page,
        ...afterIdParams(page.afterId),
      }),
  ],
  [
    'statements for a panel',
    'statement',
    (runner, page) => runner.read('listStatementsOfHubForPanel', { ...DEFAULT_CRITERIA, speakerId: SPEAKER, ...page }),
  ],
  [
    'interactions for a panel',
    'interaction',
    (runner, page) => runner.read('listInteractionsOfHubForPanel', { ...DEFAULT_CRITERIA, actorId: SPEAKER, ...page }),
  ],
  [
    'edges of statements to check',
    'statement',
    (runner, page) => runner.read('listStatementEdgesToCheck', { startId: SPEAKER, ...page }),
  ],
  [
    'edges of interactions to check',
    'interaction',
    (runner, page) => runner.read('listInteractionEdgesToCheck', { startId: SPEAKER, ...page }),
  ],
];

describeOnEachEngine('the pages of one subject whose acts have ids in several scripts', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config, [exchangeFile(FIXTURE)]);
  });
  afterAll(() => graph?.close());

  async function idsOf(read: Read): Promise<string[]> {
    const ids: string[] = [];
    for await (const rows of pages((page) => read(graph.runner, page), 2)) ids.push(...rows.map(({ id }) => id));
    return ids;
  }

  it.each(QUERIES)('hold all %s', async (_what, kind, read) => {
    expect((await idsOf(read)).sort()).toEqual(SLUGS.map((slug) => `${kind}/${slug}`).sort());
  });

  it.each(['statement', 'interaction'])('are exported by code point, each %s', async (kind) => {
    const lines = await exportedLines(graph);
    expect(lines.filter(({ type }) => type === kind).map(({ id }) => id)).toEqual(
      SLUGS.map((slug) => `${kind}/${slug}`),
    );
  });

  it.each(QUERIES.slice(0, 2))('hold %s by code point', async (_what, kind, read) => {
    expect(await idsOf(read)).toEqual(SLUGS.map((slug) => `${kind}/${slug}`));
  });
});
