/** A record without its unknown values: null, undefined and empty lists. */
export function withoutGaps<T>(record: { [K in keyof T]: T[K] | null }): T {
  const known = Object.entries(record).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as T;
}
