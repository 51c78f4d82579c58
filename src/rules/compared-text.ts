/**
 * Words of a source as they are compared, not as they are stored: in NFC, without characters that are not seen, each run of
 * white space one space. Two transcripts of one sentence are then the same.
 */
export function comparedText(text: string): string {
  // What most texts are.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
