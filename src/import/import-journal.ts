import type { QueryRunner } from '../query/query-runner.js';

/** The instant that an import records its events with, and what the graph held of it before. */
export interface ImportJournal {
  startedAt: string;
  /** Whether it has never begun before, was interrupted, or was completed. */
  before: 'nothing' | 'interrupted' | 'finished';
}

/**
 * The instant that an import records its events with. One that was interrupted is continued with the instant at which it
 * began, so that it results in the same graph as one that was not; one after a completed one is a new import, with an instant of its own.
 */
export async function beginImport(runner: QueryRunner, id: string, now: Date): Promise<ImportJournal> {
  const [known] = await runner.read('findImport', { id });
  if (known && known.finishedAt === null) return { startedAt: known.startedAt, before: 'interrupted' };
  const startedAt = now.toISOString();
  await runner.write((transaction) => transaction.run('startImport', { id, startedAt }));
  return { startedAt, before: known ? 'finished' : 'nothing' };
}

/** Writes down that an import is over. */
export async function endImport(runner: QueryRunner, id: string, now: Date): Promise<void> {
  await runner.write((transaction) => transaction.run('finishImport', { id, finishedAt: now.toISOString() }));
}

/** Leaves nothing of an import that began and could take nothing. */
export async function forgetImport(
  runner: QueryRunner,
  id: string,
  { before }: ImportJournal,
  now: Date,
): Promise<void> {
  if (before === 'nothing') await runner.write((transaction) => transaction.run('forgetImport', { id }));
  if (before === 'finished') await endImport(runner, id, now);
}
