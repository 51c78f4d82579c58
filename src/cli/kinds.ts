import { readFileSync } from 'node:fs';
import { GraphWriter } from '../change/graph-writer.js';
import type { Config } from '../config.js';
import { ServiceError } from '../errors/service-error.js';
import { Graph } from '../graph.js';
import { KindApplier, type KindOutcome } from '../import/kinds/apply-kinds.js';
import { readKinds } from '../import/kinds/read-kinds.js';
import { suggestKinds } from '../import/kinds/suggest-kinds.js';

/** What `demarche kinds` was told beside the file. */
export interface KindsFlags {
  suggest?: boolean;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ServiceError('BAD_USER_INPUT', `${file}: cannot be read (${code})`, { cause: error });
  }
}

function summary(file: string, outcomes: readonly KindOutcome[]): string {
  const count = (outcome: KindOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  const parts = [
    `${count('CHANGED')} of another kind now`,
    `${count('ADDED')} new`,
    `${count('CONFIRMED') + count('UNCHANGED')} were so already`,
    `${count('REFUSED')} refused`,
  ];
  return `${file}: ${outcomes.length} rows: ${parts.join(', ')}.`;
}

async function apply(graph: Graph, file: string): Promise<boolean> {
  const rows = readKinds(file, textOf(file));
  const applier = new KindApplier(graph, new GraphWriter(graph.runner, null));
  const outcomes: KindOutcome[] = [];
  for (const row of rows) {
    const outcome = await applier.apply(row);
    outcomes.push(outcome);
    if (outcome.outcome === 'REFUSED')
      console.error(`demarche: ${file}: line ${outcome.line} refused: ${outcome.text}`);
    else if (outcome.outcome !== 'UNCHANGED') console.log(`line ${outcome.line}: ${outcome.text}`);
  }
  await applier.linkGroups();
  await graph.engine.checkpoint();
  console.log(summary(file, outcomes));
  return outcomes.every(({ outcome }) => outcome !== 'REFUSED');
}

/**
 * Gives subjects the kinds of a file, or writes a file of guesses to standard output, and gives whether no row was refused.
 * Errors: CONFIG_INVALID where it is told neither or both.
 */
export async function kinds(config: Config, file: string | undefined, { suggest }: KindsFlags): Promise<boolean> {
  if ((file === undefined) === !suggest) {
    throw new ServiceError('CONFIG_INVALID', 'kinds: give either a file or --suggest');
  }
  const graph = await Graph.open(config.engine);
  try {
    if (file !== undefined) return await apply(graph, file);
    for await (const line of suggestKinds(graph.runner)) process.stdout.write(line);
    return true;
  } finally {
    await graph.close();
  }
}
