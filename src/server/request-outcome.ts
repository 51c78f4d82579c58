import type { ErrorCode } from '../errors/error-codes.js';
import type { Outcome } from '../observability/metrics.js';

const OUTCOMES: Partial<Record<ErrorCode | 'INTERNAL_SERVER_ERROR', Outcome>> = {
  DEADLINE_EXCEEDED: 'late',
  CANCELLED: 'cancelled',
  SERVICE_UNAVAILABLE: 'failed',
  INTERNAL_SERVER_ERROR: 'failed',
};

/** How a request ended, by its status (null: its client hung up) and the codes of its errors; the gravest counts. */
export function outcomeOf(status: number | null, codes: readonly string[]): Outcome {
  const outcomes = codes.map((code) => (OUTCOMES as Record<string, Outcome | undefined>)[code] ?? 'refused');
  if (status === null) return 'cancelled';
  if (outcomes.includes('late') || status === 504) return 'late';
  if (outcomes.includes('failed') || status >= 500) return 'failed';
  if (outcomes.length > 0 || status >= 400) return 'refused';
  return 'ok';
}
