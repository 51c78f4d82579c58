import type { Authorship } from '../change/change-log.js';
import type { Written } from '../change/graph-writer.js';
import { conflict } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { lockRun } from './lock-review.js';
import { textOfRun } from './run-text.js';

/**
 * Closes a run and removes its text; if texts are kept and the source was recorded, the text is moved to the source.
 * Errors: BAD_USER_INPUT if the run does not exist, CONFLICT if it is already closed.
 */
export async function closeRun(
  transaction: TypedTransaction,
  { at, by }: Authorship,
  id: string,
  keepsTexts: boolean,
): Promise<Written> {
  const { sourceId, details } = await lockRun(transaction, id, 'input.id');
  const text = await textOfRun(transaction, id);
  const [source] = await transaction.run('findKnownSourceIds', { ids: [sourceId] });
  if (keepsTexts && text !== null && source) {
    const { licence } = details;
    await transaction.run('keepSourceText', { id: sourceId, text, licence, keptAt: at, keptBy: by });
  }
  await transaction.run('removeRunText', { id });
  await transaction.run('setRunState', { id, state: 'CLOSED', closedAt: at, closedBy: by });
  await transaction.run('touchRun', { id, changedAt: at });
  return { resultId: id, changes: [] };
}

/** Reopens a run, so that its candidates can be decided; a removed text is not restored. Errors: BAD_USER_INPUT, CONFLICT. */
export async function reopenRun(transaction: TypedTransaction, { at }: Authorship, id: string): Promise<Written> {
  const { state } = await lockRun(transaction, id, 'input.id', true);
  if (state === 'OPEN') throw conflict('input.id', `${id} is open already`);
  await transaction.run('setRunState', { id, state: 'OPEN', closedAt: null, closedBy: null });
  await transaction.run('touchRun', { id, changedAt: at });
  return { resultId: id, changes: [] };
}
