import { setTimeout as sleep } from 'node:timers/promises';
import type { Neo4jError, Session } from 'neo4j-driver';
import { unlessAborted } from '../unless-aborted.js';
import { isRetryable, saysAway } from './neo4j-errors.js';

/** How long a command meets those of other processes at most, in milliseconds. */
const BUSY_TIME_MS = 30_000;
const DELAY_MS = 200;

/** What Neo4j reports in spite of IF NOT EXISTS, if another process is making the same index or constraint. */
const MADE_MEANWHILE: ReadonlySet<string> = new Set([
  'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
  'Neo.ClientError.Schema.IndexAlreadyExists',
  'Neo.ClientError.Schema.ConstraintAlreadyExists',
]);

function isMet(error: unknown): boolean {
  return (isRetryable(error) && !saysAway(error)) || MADE_MEANWHILE.has((error as Neo4jError).code);
}

/**
 * Runs a command that changes the schema, again while it meets those of other processes that start on the same graph. It may be
 * stopped at any point: a change that was made already changes nothing. Errors: those of the driver.
 */
export async function changeSchema(session: Session, command: string, signal: AbortSignal | undefined): Promise<void> {
  const endAt = performance.now() + BUSY_TIME_MS;
  for (;;) {
    try {
      await unlessAborted(signal, session.run(command));
      return;
    } catch (error) {
      if (!isMet(error) || performance.now() > endAt) throw error;
    }
    // Jitter, so that those that met do not meet again.
    await unlessAborted(signal, sleep(DELAY_MS * (0.5 + Math.random())));
  }
}
