import { madeOnce } from '../collections/made-once.js';
import { piecesOf } from '../collections/pieces-of.js';
import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner, TypedTransaction } from '../query/query-runner.js';
import type { StatementLine } from './exchange-line.js';
import { correctionRow, type Recording } from './graph-rows.js';
import { writeStatements } from './write-statements.js';

const BATCH_SIZE = 1_000;

/** A statement that replaces an earlier one. */
export type CorrectionLine = StatementLine & { corrects: string };

/** The speakers of what lines correct, by the ids of these. Errors: CONFLICT where another correction came first. */
async function speakersOfCorrected(
  transaction: TypedTransaction,
  lines: readonly CorrectionLine[],
): Promise<Map<string, string>> {
  const ids = lines.map(({ corrects }) => corrects);
  // Held before they are read, so that no other transaction corrects them before this one ends.
  await transaction.run('holdStatements', { ids });
  const rows = await transaction.run('findStatements', { ids });
  const correctedBy = new Map(rows.map(({ id, correctedById }) => [id, correctedById]));
  const late = lines.find(({ id, corrects }) => (correctedBy.get(corrects) ?? id) !== id);
  if (!late) return new Map(rows.map(({ id, speakerId }) => [id, speakerId]));
  const first = correctedBy.get(late.corrects);
  throw new ServiceError('CONFLICT', `${late.id} corrects ${late.corrects}, which ${first} has corrected meanwhile`);
}

/** What corrects the statements of each speaker, by the ids of these. */
function bySpeaker(rows: readonly ReturnType<typeof correctionRow>[], speakers: ReadonlyMap<string, string>) {
  const correctionsOf = new Map<string, { [id: string]: { correctedById: string; statusSince: string } }>();
  for (const { id, ...correction } of rows) {
    madeOnce(correctionsOf, speakers.get(id)!, () => ({}))[id] = correction;
  }
  return [...correctionsOf].map(([id, corrections]) => ({ id, corrections }));
}

/**
 * Writes corrections, each behind what it corrects, and marks what they correct; those that the graph holds are left as they
 * are. Gives how many are new. Errors: CONFLICT where something was corrected by another statement since the file was checked.
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
      // What one of them corrects may be another of them.
      const speakers = await speakersOfCorrected(transaction, batch);
      const rows = batch.map((line) => correctionRow(line, recording));
      await transaction.run('linkCorrections', { rows });
      await transaction.run('linkCorrectionsOnEdges', { speakers: bySpeaker(rows, speakers) });
    });
    added += fresh.length;
  }
  return added;
}
