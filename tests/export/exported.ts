// Shared by the tests of exports: exports as texts, and a graph with everything that is hard to escape.
import { PAGE_SIZES, type PageSizes } from '../../src/export/act-pages.js';
import { ExportReader } from '../../src/export/export-reader.js';
import { chosenActs, type ExportForm, exportText } from '../../src/export/export-text.js';
import { type GivenFilter, readFilter } from '../../src/export/read-filter.js';
import type { Graph } from '../../src/graph.js';
import { criteriaOf } from '../../src/graphql/statement/statement-filter.input.js';
import { STATEMENT_LINE } from '../statement-line.js';

/** The text of an export of the whole graph, or, with filter arguments, of the matching statements. */
export async function exported(
  graph: Graph,
  form: Pick<ExportForm, 'format'> & Partial<ExportForm>,
  given: GivenFilter = {},
  pageSizes: PageSizes = PAGE_SIZES,
): Promise<string> {
  const filter = readFilter(given);
  const runner = graph.runner.forRequest({ count: 0, durationMs: 0 });
  const criteria = filter === null ? null : criteriaOf(filter, graph.aliases);
  const reader = await ExportReader.open(runner, chosenActs(criteria, form.counting ?? null), pageSizes);
  let text = '';
  for await (const piece of exportText({ table: null, isFolded: false, ...form }, reader)) text += piece;
  return text;
}

/** The lines of an export in the exchange format, parsed. */
// biome-ignore lint/suspicious/noExplicitAny: tests read whatever a line holds.
export async function exportedLines(graph: Graph, given: GivenFilter = {}): Promise<any[]> {
  const text = await exported(graph, { format: 'jsonl' }, given);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A quote with characters that XML, CSV and JSON escape differently, or cannot contain. */
export const HARD_TEXT = 'a "quote" & <tag>, it\'s\ta;b\r\nÉ 🕊 ]]> \\';

/** The same in one line, as names are. */
export const HARD_NAME = 'a "quote" & <tag>, it\'s a;b É 🕊 ]]> \\';

/** Lines of a small graph whose texts are hard to escape. */
export const HARD_LINES = [
  { type: 'source', id: 'source/a', title: HARD_NAME },
  { type: 'person', id: 'person/ada', name: HARD_NAME, aliases: ['A; B', HARD_NAME], description: HARD_TEXT },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'group', id: 'group/half-½-नरेन्द्र', name: 'Half' },
  { ...STATEMENT_LINE, quote: HARD_TEXT, about: ['state/ruritania', 'group/half-½-नरेन्द्र'] },
  { type: 'role', holder: 'person/ada', of: 'state/ruritania', title: HARD_NAME },
];
