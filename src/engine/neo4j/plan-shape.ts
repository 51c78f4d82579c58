import type { QueryParams } from '../graph-engine.js';

/** The upper bounds of the classes of lengths that Neo4j distinguishes: none, one, up to ten, up to a hundred and so on. */
const LENGTHS = [0, 1, 10, 100, 1_000, 10_000, 100_000];

function lengthClass(length: number): number {
  const index = LENGTHS.findIndex((bound) => length <= bound);
  return index < 0 ? LENGTHS.length : index;
}

function shapeOf(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'string') return `s${lengthClass(value.length)}`;
  if (Array.isArray(value)) return `[${typeof value[0]}${lengthClass(value.length)}`;
  return typeof value;
}

/**
 * What of its parameters makes Neo4j plan a text once more: their types, and the classes of the lengths of texts and lists. (As
 * measured on Neo4j 5.26: a text planned for a list of two values was planned again for 11 and for 101, not for 10.)
 */
export function planShapeOf(params: QueryParams): string {
  let shape = '';
  for (const name in params) shape += `${shapeOf(params[name])} `;
  return shape;
}
