import type { QueryRunner } from '../query/query-runner.js';

/** The instant at which an import records its events, and what the graph knew of the import before. */
export interface ImportJournal {
  startedAt: string;
  /** Whether it has never begun before, was interrupted, or was completed. */
  before: 'nothing' | 'interrupted' | 'finished';
}

/**
 * Begins an import and returns the instant at which it records its events. An interrupted import continues with its first
 * instant, so that it results in the same graph as an uninterrupted one; one after a completed one is new.
 */
export async function beginImport(runner: QueryRunner, id: string, now: Date): Promise<ImportJournal> {
  const [known] = await runner.read('findImport', { id });
  if (known && known.finishedAt === null) return { startedAt: known.startedAt, before: 'interrupted' };
  const startedAt = now.toISOString();
  await runner.write((transaction) => transaction.run('startImport', { id, startedAt }));
  return { startedAt, before: known ? 'finished' : 'nothing' };
}

/** Records that an import has ended. */
export async function endImport(runner: QueryRunner, id: string, now: Date): Promise<void> {
  await runner.write((transaction) => transaction.run('finishImport', { id, finishedAt: now.toISOString() }));
}

/** Undoes {@link beginImport} for an import that could take no row. */
export async function forgetImport(
  runner: QueryRunner,
  id: string,
  { before }: ImportJournal,
  now: Date,
): Promise<void> {
  if (before === 'nothing') await runner.write((transaction) => transaction.run('forgetImport', { id }));
  if (before === 'finished') await endImport(runner, id, now);
}
