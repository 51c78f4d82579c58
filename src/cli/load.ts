import { access, constants, stat } from 'node:fs/promises';
import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { ServiceError } from '../errors/service-error.js';
import { unreadable } from '../errors/unreadable.js';
import type { LoadReport, LoadStep } from '../exchange/load-exchange.js';
import { ProgressReport } from '../import/progress.js';
import { endInterrupted, onStopSignal } from './stop-signal.js';
import { print } from './terminal.js';
import { withGraph } from './with-graph.js';

/** Shows how many lines were checked and then written; throws once `isStopped`. */
function progressOf(file: string, isStopped: () => boolean): { onStep: LoadStep; clear: () => void } {
  const lines = { checked: 0, written: 0 };
  let progress = new ProgressReport(`${file}, checked`);
  const onStep: LoadStep = (step, count) => {
    if (isStopped()) throw new ServiceError('CANCELLED', 'interrupted');
    if (step === 'written' && lines.written === 0) progress = new ProgressReport(`${file}, written`);
    lines[step] += count;
    progress.update({ rows: lines[step], part: step === 'checked' ? null : lines.written / lines.checked });
  };
  return { onStep, clear: () => progress.clear() };
}

/** What was loaded, in words. Errors: BAD_USER_INPUT if nothing was read. */
function summary(file: string, report: LoadReport): string {
  const parts = Object.entries(report)
    .filter(([, { read }]) => read > 0)
    .map(([what, { read, added }]) => `${counted(read, what)} (${added.toLocaleString('en')} new)`);
  if (parts.length === 0)
    throw new ServiceError('BAD_USER_INPUT', `${file}: nothing was loaded from it: it has no records.`);
  return `${file}: ${parts.join(', ')}.`;
}

/** Loads a file of the exchange format and prints what it added. Ctrl-C ends it after the batch that is being written. */
export async function load(config: Config, file: string): Promise<void> {
  let isStopped = false;
  const hearNoMore = onStopSignal(() => {
    isStopped = true;
  });
  const { onStep, clear } = progressOf(file, () => isStopped);
  try {
    // Checked first, so that a graph that is in use does not hide that there is nothing to load.
    await access(file, constants.R_OK);
    const found = await stat(file);
    if (!found.isFile() && !found.isDirectory())
      throw new ServiceError(
        'BAD_USER_INPUT',
        `${file}: is not a file, and load reads it twice; write it to a file first`,
      );
    const told = await withGraph(config.engine, async (graph) => {
      const report = await graph.load(file, undefined, onStep).finally(clear);
      return summary(file, report);
    });
    print(told);
  } catch (error) {
    hearNoMore();
    if (error instanceof ServiceError && error.code === 'CANCELLED')
      return endInterrupted('run the same command again to complete the load');
    const { syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined || error instanceof ServiceError ? error : unreadable(file, error);
  } finally {
    hearNoMore();
  }
}
