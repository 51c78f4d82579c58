import type { Counting } from '../api/operations.generated.js';
import { counted } from './numbers.js';

/** The kinds of acts that can be counted, with their labels in a choice. */
export const COUNTINGS: readonly { name: Counting; label: string }[] = [
  { name: 'STATEMENTS', label: 'what was said' },
  { name: 'INTERACTIONS', label: 'what was done' },
  { name: 'BOTH', label: 'both' },
];

/** The words for counted acts: the singular, the heading of a column of counts, and the participle. */
export const ACTS: Readonly<Record<Counting, { one: string; heading: string; made: string }>> = {
  STATEMENTS: { one: 'statement', heading: 'Statements', made: 'Said' },
  INTERACTIONS: { one: 'deed', heading: 'Deeds', made: 'Done' },
  BOTH: { one: 'act', heading: 'Acts', made: 'Said or done' },
};

/** A number of acts in words: '3 deeds'. */
export function actsCounted(count: number, counting: Counting): string {
  return counted(count, ACTS[counting].one);
}

/** The counting in the parameters of an address; by default, statements. */
export function countingOf(params: URLSearchParams): Counting {
  const asked = params.get('counting');
  return COUNTINGS.find(({ name }) => name === asked)?.name ?? 'STATEMENTS';
}
