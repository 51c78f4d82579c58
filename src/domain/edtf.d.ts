// The package `edtf` ships no types; these cover the one function that is used.
declare module 'edtf' {
  /** Parses an EDTF text up to a level; throws if it is invalid. `min` and `max` are milliseconds since 1970. */
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): { type: string; min: number; max: number };
}
