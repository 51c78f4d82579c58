import type { TypedTransaction } from '../query/query-runner.js';

/** The text of a run; null if it is no longer kept. */
export async function textOfRun(transaction: TypedTransaction, runId: string): Promise<string | null> {
  const [row] = await transaction.run('findRunText', { id: runId });
  return row?.text ?? null;
}
