/** Variants of punctuation and white space, each of one UTF-16 unit, so that offsets stay the same. */
const SAME_SIGNS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
};

/** A text with one kind each of double and single marks, dashes and spaces; offsets stay the same. */
export function plainSigns(text: string): string {
  return text.replace(/[“”„‟«»‘’‚–—‑\u00a0\u202f\n\t]/g, (sign) => SAME_SIGNS[sign]!);
}
