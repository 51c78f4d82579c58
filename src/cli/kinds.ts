import { GraphWriter } from '../change/graph-writer.js';
import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { refuseConfig } from '../errors/service-error.js';
import type { Graph } from '../graph.js';
import { parseEncoding } from '../import/decode-text.js';
import { KindApplier, type KindOutcome } from '../import/kinds/apply-kinds.js';
import { type KindProblem, type KindRow, readKinds } from '../import/kinds/read-kinds.js';
import { suggestKinds } from '../import/kinds/suggest-kinds.js';
import { openInput } from '../import/open-input.js';
import { withRetries } from '../import/write-pool.js';
import { print, tell } from './terminal.js';
import { withGraph } from './with-graph.js';

/** The flags of `demarche kinds`. */
export interface KindsFlags {
  suggest?: boolean;
  encoding?: string;
}

/** The rows of a kinds file, which may be compressed and in any encoding, like tables to import. */
async function rowsOf(file: string, encoding: string | undefined): Promise<(KindRow | KindProblem)[]> {
  const input = await openInput(file, { encoding: encoding === undefined ? undefined : parseEncoding(encoding) });
  try {
    const parts: Buffer[] = [];
    for await (const part of input.text()) parts.push(part);
    return readKinds(input.name, Buffer.concat(parts).toString('utf8'));
  } finally {
    input.close();
  }
}

function summary(file: string, outcomes: readonly KindOutcome[]): string {
  const count = (outcome: KindOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  const parts = [
    `${count('CHANGED')} of another kind now`,
    `${count('ADDED')} new`,
    `${count('CONFIRMED') + count('UNCHANGED')} as before`,
    `${count('REFUSED')} refused`,
  ];
  return `${file}: ${counted(outcomes.length, 'rows')}: ${parts.join(', ')}.`;
}

async function apply(graph: Graph, file: string, rows: readonly (KindRow | KindProblem)[]): Promise<boolean> {
  const applier = new KindApplier(graph, new GraphWriter(graph.runner, null));
  const outcomes: KindOutcome[] = [];
  while (outcomes.length < rows.length) {
    // A concurrent import locks what it writes about for a while.
    const next = await withRetries(() => applier.applyNext(rows.slice(outcomes.length)));
    outcomes.push(...next);
    for (const { line, outcome, text } of next) {
      if (outcome === 'REFUSED') tell(`demarche: ${file}: line ${line} refused: ${text}`);
      else if (outcome !== 'UNCHANGED') print(`line ${line}: ${text}`);
    }
  }
  await withRetries(() => applier.linkGroups());
  await graph.engine.checkpoint();
  print(summary(file, outcomes));
  return outcomes.every(({ outcome }) => outcome !== 'REFUSED');
}

/**
 * Applies a file of kinds to subjects, or writes a file of guesses to standard output; returns whether no row was refused.
 * Errors: CONFIG_INVALID if neither or both are requested.
 */
export async function kinds(
  config: Config,
  file: string | undefined,
  { suggest, encoding }: KindsFlags,
): Promise<boolean> {
  if ((file === undefined) === !suggest) {
    refuseConfig('kinds: give either a file or --suggest');
  }
  // Read first, so that an unreadable file creates no data folder.
  const rows = file === undefined ? [] : await rowsOf(file, encoding);
  return withGraph(config.engine, async (graph) => {
    if (file !== undefined) return apply(graph, file, rows);
    for await (const line of suggestKinds(graph.runner)) process.stdout.write(line);
    return true;
  });
}
