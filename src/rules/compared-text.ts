/**
 * Normalizes words of a source for comparison, not for storage: NFC, without invisible characters, each run of white space as
 * one space. Two transcripts of one sentence are then equal.
 */
export function comparedText(text: string): string {
  // Fast path: true of most texts.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
