/** Something in the graph that is not as it must be: what it is the matter with, and what. */
export interface Problem {
  id: string;
  message: string;
}

/** Properties as the graph gives them; what is not known is absent or null. */
export type Properties = Readonly<Record<string, unknown>>;

/** A value in a message: as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The texts of a property that holds a list of them; none where it does not. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The names of the properties that differ, apart from some. */
export function differences(first: Properties, second: Properties, ignored: readonly string[]): string[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((name) => !ignored.includes(name));
  return names.filter((name) => JSON.stringify(first[name] ?? null) !== JSON.stringify(second[name] ?? null)).sort();
}
