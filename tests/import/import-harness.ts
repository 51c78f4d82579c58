// Shared by the tests of imports: files to import, and graphs to compare.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GraphWriter } from '../../src/change/graph-writer.js';
import type { Graph } from '../../src/graph.js';
import type { Rejection } from '../../src/import/import-event.js';
import { type ImportOptions, type ImportReport, prepareImport, runImport } from '../../src/import/import-file.js';
import { KindApplier, type KindOutcome } from '../../src/import/kinds/apply-kinds.js';
import { readKinds } from '../../src/import/kinds/read-kinds.js';
import type { NamedQuery } from '../../src/query/query-catalogue.js';
import { RECORDED_AT } from '../engines.js';

/** The kinds of the 200 most frequent actors of ICEWS14. */
export const ICEWS14_KINDS = 'data/icews14-kinds.csv';
const ICEWS14 = '../shared/data/icews14.tsv.gz';
const ACTS = [
  'Make statement',
  'Consult',
  'Make a visit',
  'Criticize or denounce',
  'Arrest, detain, or charge with legal action',
  'Praise or endorse',
  'fight with small arms and light weapons',
];
const ACTORS = [
  'Iran',
  'United States',
  'South Korea',
  'Barack Obama',
  'Police (Australia)',
  'Citizen (Iran)',
  'UN Security Council',
  'Boko Haram',
];

/** A temporary file with this content. */
export function fileOf(content: string | Uint8Array, name = 'events.tsv'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-import-test-')), name);
  writeFileSync(file, content);
  return file;
}

/** Lines in the four-column form, with its header. */
export function shortForm(...rows: string[]): string {
  return ['date\tsource\trelation\ttarget', ...rows, ''].join('\n');
}

/** `count` different rows in the four-column form, the same at every call. */
export function generatedRows(count: number): string[] {
  const rows: string[] = [];
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2014, 0, 1 + (index % 365))).toISOString().slice(0, 10);
    const source = index % 3 === 0 ? `Speaker ${index % 301}` : ACTORS[index % ACTORS.length]!;
    const target = index % 5 === 0 ? `Subject ${Math.floor(index / 5)}` : ACTORS[(index * 3 + 1) % ACTORS.length]!;
    rows.push(`${day}\t${source}\t${ACTS[index % ACTS.length]}\t${target}`);
  }
  return [...new Set(rows)];
}

/** The rows of ICEWS14, or generated ones if it is not next to the checkout. */
export function icews14Rows(): { rows: string[]; isGenerated: boolean } {
  if (!existsSync(ICEWS14)) return { rows: generatedRows(20_000), isGenerated: true };
  return {
    rows: gunzipSync(readFileSync(ICEWS14)).toString('utf8').trimEnd().split('\n').slice(1),
    isGenerated: false,
  };
}

/** Opens a file and imports it. */
export async function importFile(graph: Graph, file: string, options: ImportOptions = {}): Promise<ImportReport> {
  const prepared = await prepareImport(file, options);
  try {
    return await runImport(graph, prepared, options);
  } finally {
    prepared.input.close();
  }
}

/** The report of an import, with the rows that it refused. */
export async function importInto(
  graph: Graph,
  file: string,
  options: ImportOptions = {},
): Promise<{ report: ImportReport; refused: Rejection[] }> {
  const refused: Rejection[] = [];
  const report = await importFile(graph, file, {
    now: () => RECORDED_AT,
    onRejection: (rejection) => refused.push(rejection),
    ...options,
  });
  return { report, refused };
}

/** The outcome of each row of a kinds file applied to a graph, in batches. */
export async function applyKinds(
  graph: Graph,
  text: string,
  atATime = Number.POSITIVE_INFINITY,
): Promise<KindOutcome[]> {
  const applier = new KindApplier(graph, new GraphWriter(graph.runner, null));
  const outcomes: KindOutcome[] = [];
  const rows = readKinds('kinds.csv', text);
  while (outcomes.length < rows.length) {
    outcomes.push(...(await applier.applyNext(rows.slice(outcomes.length, outcomes.length + atATime))));
  }
  await applier.linkGroups();
  return outcomes;
}

function adHoc(text: string, columns: string[]): NamedQuery {
  const returns = columns.map((name) => ({ name, type: 'ANY' as const, isNullable: true, meaning: '' }));
  return {
    file: 'tests/import',
    header: { name: 'dump', summary: '', access: 'READ', params: [], returns, rows: '0..n', cost: 'all' },
    text,
  };
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== null && !key.startsWith('_'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOrder(item)]),
  );
}

/**
 * Every node and edge of a graph as sorted text, without bookkeeping of the service. The instants of recording are returned
 * separately, since two imports do not begin at the same time.
 */
export async function dump(graph: Graph): Promise<{ lines: string[]; instants: string[] }> {
  const instants = new Set<string>();
  const lines: string[] = [];
  const add = (parts: unknown[]) => {
    const text = JSON.stringify(parts.map(inOrder));
    lines.push(
      text.replace(/"recordedAt":"([^"]*)"/g, (_, instant: string) => {
        instants.add(instant);
        return '"recordedAt":"…"';
      }),
    );
  };
  const nodes = adHoc('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties', ['labels', 'properties']);
  for (const [labels, properties] of await graph.engine.read(nodes, {})) {
    const sorted = [...(labels as string[])].sort();
    if (!sorted.some((label) => ['Migration', 'Import', 'Cluster'].includes(label))) add([sorted, properties]);
  }
  const edges = adHoc(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS start, b.id AS finish, properties(r) AS properties',
    ['type', 'start', 'finish', 'properties'],
  );
  for (const row of await graph.engine.read(edges, {})) add([...row]);
  return { lines: lines.sort(), instants: [...instants] };
}
