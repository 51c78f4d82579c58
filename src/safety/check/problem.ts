import { cut } from '../../errors/shown.js';

/** An inconsistency in the graph: what it is about, and what is wrong. */
export interface Problem {
  id: string;
  message: string;
}

/** Properties as the graph returns them; unknown ones are absent or null. */
export type Properties = Readonly<Record<string, unknown>>;

/** A value in a message: as JSON, truncated if it is long. */
export function shown(value: unknown): string {
  return cut(JSON.stringify(value ?? null));
}

/** The texts of a property that is a list of them; none if it is not. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The names of the properties that differ, except those in `ignored`. */
export function differences(first: Properties, second: Properties, ignored: readonly string[]): string[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((name) => !ignored.includes(name));
  return names.filter((name) => JSON.stringify(first[name] ?? null) !== JSON.stringify(second[name] ?? null)).sort();
}
