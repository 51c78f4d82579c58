import type { Argument } from './filter-costs.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './list-sizes.js';

/** The number of items that an argument asks for, within the limit of the schema. */
export function count(value: unknown, whereAbsent: number, most: number): number {
  if (value === undefined || value === null) return whereAbsent;
  // Invalid numbers of items are refused when the operation runs.
  return typeof value === 'number' && value >= 0 && value <= most ? value : most;
}

/** The page size that `first` or `last` asks for. */
export function pageSize(argument: Argument): number {
  const [first, last] = [argument('first'), argument('last')];
  if (typeof first === 'number' && typeof last === 'number') return count(Math.max(first, last), 0, MAX_PAGE_SIZE);
  return count(first ?? last, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
}

/** The number of items that `first` asks for. */
export function firstOf(whereAbsent: number, most: number) {
  return (argument: Argument): number => count(argument('first'), whereAbsent, most);
}

/** The length of a list given as an argument; 1 if it is not a list. */
export function listLength(name: string) {
  return (argument: Argument): number => {
    const value = argument(name);
    return Array.isArray(value) ? value.length : 1;
  };
}
