import type { Argument } from './filter-costs.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './list-sizes.js';

/** A number of items that an argument asks for, as far as the schema lets it. */
export function count(value: unknown, whereAbsent: number, most: number): number {
  if (value === undefined || value === null) return whereAbsent;
  // What is not a number of items is refused when the operation runs.
  return typeof value === 'number' && value >= 0 && value <= most ? value : most;
}

/** As many rows as first or last says of a page. */
export function pageSize(argument: Argument): number {
  const [first, last] = [argument('first'), argument('last')];
  if (typeof first === 'number' && typeof last === 'number') return count(Math.max(first, last), 0, MAX_PAGE_SIZE);
  return count(first ?? last, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
}

/** As many items as the argument first says. */
export function firstOf(whereAbsent: number, most: number) {
  return (argument: Argument): number => count(argument('first'), whereAbsent, most);
}

/** As many as a list has that is given; 1 where it is not a list. */
export function listLength(name: string) {
  return (argument: Argument): number => {
    const value = argument(name);
    return Array.isArray(value) ? value.length : 1;
  };
}
