import type { Counting } from '../api/operations.generated.js';
import { counted } from './numbers.js';

/** What can be counted, with what it is called in a choice. */
export const COUNTINGS: readonly { name: Counting; label: string }[] = [
  { name: 'STATEMENTS', label: 'what was said' },
  { name: 'INTERACTIONS', label: 'what was done' },
  { name: 'BOTH', label: 'both' },
];

/** What those that are counted are called: one of them, a column of their numbers, and how they came about. */
export const ACTS: Readonly<Record<Counting, { one: string; heading: string; made: string }>> = {
  STATEMENTS: { one: 'statement', heading: 'Statements', made: 'Said' },
  INTERACTIONS: { one: 'deed', heading: 'Deeds', made: 'Done' },
  BOTH: { one: 'act', heading: 'Acts', made: 'Said or done' },
};

/** A number of those that are counted: '3 deeds'. */
export function actsCounted(count: number, counting: Counting): string {
  return counted(count, ACTS[counting].one);
}

/** What the parameters of an address count: what was said, unless they say otherwise. */
export function countingOf(params: URLSearchParams): Counting {
  const asked = params.get('counting');
  return COUNTINGS.find(({ name }) => name === asked)?.name ?? 'STATEMENTS';
}
