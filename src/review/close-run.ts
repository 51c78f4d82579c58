import type { Authorship } from '../change/change-log.js';
import type { Written } from '../change/graph-writer.js';
import { conflict } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { lockRun } from './lock-review.js';
import { textOfRun } from './run-text.js';

/**
 * Closes a run, whose text is dropped; where texts are kept and the source was recorded, it goes to the source.
 * Errors: BAD_USER_INPUT where it is not there, CONFLICT where it is closed.
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

/** Opens a closed run again, so that its candidates can be decided upon; a text that was dropped does not come back. Errors: as above. */
export async function reopenRun(transaction: TypedTransaction, { at }: Authorship, id: string): Promise<Written> {
  const { state } = await lockRun(transaction, id, 'input.id', true);
  if (state === 'OPEN') throw conflict('input.id', `${id} is open already`);
  await transaction.run('setRunState', { id, state: 'OPEN', closedAt: null, closedBy: null });
  await transaction.run('touchRun', { id, changedAt: at });
  return { resultId: id, changes: [] };
}
