/** How many characters of a value an error shows. */
export const SHOWN_LENGTH = 80;

/** The first characters of a text, and an ellipsis where there are more. */
export function cut(text: string, length: number = SHOWN_LENGTH): string {
  // No half of a surrogate pair is shown.
  return text.length > length ? `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** A value as an error shows it: its first characters, in time that does not depend on how large it is. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(cut(value));
    case 'number':
    case 'boolean':
      // JSON would write a number beyond all bounds as null.
      return String(value);
    case 'undefined':
      return 'nothing';
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`;
      return 'an object';
  }
}
