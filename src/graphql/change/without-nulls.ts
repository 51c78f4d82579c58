type WithoutNulls<T> = { [K in keyof T]: Exclude<T[K], null> };

/** An input without what was given as null or left out, and without empty lists: what is not known is not written. */
export function withoutNulls<T extends object>(input: T): WithoutNulls<T> {
  const given = Object.entries(input).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given) as WithoutNulls<T>;
}
