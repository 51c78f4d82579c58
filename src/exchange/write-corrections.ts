import { madeOnce } from '../collections/made-once.js';
import { piecesOf } from '../collections/pieces-of.js';
import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner, TypedTransaction } from '../query/query-runner.js';
import type { CorrectionLine } from './exchange-line.js';
import { type Recording, recordedAtOf } from './graph-rows.js';
import { writeStatements } from './write-statements.js';

const BATCH_SIZE = 1_000;

/** The row that marks a corrected statement: it is no longer current once the correction is recorded. */
function correctionRow(line: CorrectionLine, recording: Recording) {
  return { id: line.corrects, correctedById: line.id, statusSince: recordedAtOf(line, recording) };
}

/** The speakers of the corrected statements, by statement id. Errors: CONFLICT if another correction came first. */
async function speakersOfCorrected(
  transaction: TypedTransaction,
  lines: readonly CorrectionLine[],
): Promise<Map<string, string>> {
  const ids = lines.map(({ corrects }) => corrects);
  // Locked before they are read, so that no other transaction corrects them before this one ends.
  await transaction.run('holdStatements', { ids });
  const rows = await transaction.run('findStatements', { ids });
  const correctedBy = new Map(rows.map(({ id, correctedById }) => [id, correctedById]));
  const late = lines.find(({ id, corrects }) => (correctedBy.get(corrects) ?? id) !== id);
  if (!late) return new Map(rows.map(({ id, speakerId }) => [id, speakerId]));
  const first = correctedBy.get(late.corrects);
  throw new ServiceError('CONFLICT', `${late.id} corrects ${late.corrects}, which ${first} has corrected meanwhile`);
}

/** The corrections of the statements of each speaker, by speaker id. */
function bySpeaker(rows: readonly ReturnType<typeof correctionRow>[], speakers: ReadonlyMap<string, string>) {
  const correctionsOf = new Map<string, { [id: string]: { correctedById: string; statusSince: string } }>();
  for (const { id, ...correction } of rows) {
    madeOnce(correctionsOf, speakers.get(id)!, () => ({}))[id] = correction;
  }
  return [...correctionsOf].map(([id, corrections]) => ({ id, corrections }));
}

/**
 * Writes corrections, each after the statement that it corrects, and marks the corrected statements; those already in the graph
 * are left unchanged. Returns how many are new. Errors: CONFLICT if a statement was corrected otherwise since the check.
 */
export async function writeCorrections(
  runner: QueryRunner,
  lines: readonly CorrectionLine[],
  recording: Recording,
): Promise<number> {
  let added = 0;
  for (const piece of piecesOf(lines, BATCH_SIZE)) {
    const batch = [...new Map(piece.map((line) => [line.id, line])).values()];
    const rows = await runner.read('findStatementFingerprints', { ids: batch.map(({ id }) => id) });
    const known = new Set(rows.map(({ id }) => id));
    const fresh = batch.filter(({ id }) => !known.has(id));
    await runner.write(async (transaction) => {
      await writeStatements(transaction, fresh, recording);
      // One correction of the batch may correct another.
      const speakers = await speakersOfCorrected(transaction, batch);
      const rows = batch.map((line) => correctionRow(line, recording));
      await transaction.run('linkCorrections', { rows });
      await transaction.run('linkCorrectionsOnEdges', { speakers: bySpeaker(rows, speakers) });
    });
    added += fresh.length;
  }
  return added;
}
