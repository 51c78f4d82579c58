import type { QueryRunner } from '../query/query-runner.js';

/** How much of a file's text tells it from others. */
export const HEAD_LENGTH = 64 * 1024;

/**
 * The instant that an import records its events with. One that was interrupted is continued with the instant at which it
 * began, so that it comes to the same graph as one that was not; one that is over is a new import, with an instant of its own.
 */
export async function beginImport(runner: QueryRunner, id: string, now: Date): Promise<string> {
  const [known] = await runner.read('findImport', { id });
  if (known && known.finishedAt === null) return known.startedAt;
  const startedAt = now.toISOString();
  await runner.write((transaction) => transaction.run('startImport', { id, startedAt }));
  return startedAt;
}

/** Writes down that an import is over. */
export async function endImport(runner: QueryRunner, id: string, now: Date): Promise<void> {
  await runner.write((transaction) => transaction.run('finishImport', { id, finishedAt: now.toISOString() }));
}
