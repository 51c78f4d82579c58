import { access, constants } from 'node:fs/promises';
import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { ServiceError } from '../errors/service-error.js';
import { unreadable } from '../errors/unreadable.js';
import { withGraph } from './with-graph.js';

/** Loads a file of the exchange format and prints what it added. */
export async function load(config: Config, file: string): Promise<void> {
  try {
    // Checked first, so that a graph that is in use does not hide that there is nothing to load.
    await access(file, constants.R_OK);
    const report = await withGraph(config.engine, (graph) => graph.load(file));
    const parts = Object.entries(report)
      .filter(([, { read }]) => read > 0)
      .map(([what, { read, added }]) => `${counted(read, what)} (${added} new)`);
    console.log(`${file}: ${parts.join(', ') || 'no lines'}.`);
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined || error instanceof ServiceError ? error : unreadable(file, error);
  }
}
