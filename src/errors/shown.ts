/** The maximum number of characters of a value shown in an error. */
export const SHOWN_LENGTH = 80;

/** The first characters of a text, with an ellipsis if there are more. */
export function cut(text: string, length: number = SHOWN_LENGTH): string {
  // A surrogate pair is never split.
  return text.length > length ? `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** A value as shown in an error: its first characters, in time independent of its size. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(cut(value));
    case 'number':
    case 'boolean':
      // JSON would write Infinity as null.
      return String(value);
    case 'undefined':
      return 'nothing';
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`;
      return 'an object';
  }
}
