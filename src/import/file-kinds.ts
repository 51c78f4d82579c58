import { readFileSync } from 'node:fs';

/** A kind of file that is not text: its magic bytes, what it is, and what to do with it. */
interface FileKind {
  /** The magic bytes, each as a character of Latin-1, and their offset. */
  magic: string;
  at?: number;
  what: string;
}

const SPREADSHEET = 'save the sheet as CSV (UTF-8) and import that';
/** The known kinds; the first match is reported. */
const KINDS: readonly FileKind[] = JSON.parse(
  readFileSync(new URL('../../data/file-kinds.json', import.meta.url), 'utf8'),
);

/** What a zip file contains, judged by the member names near its beginning. */
function zipKind(head: string): string {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) {
    return `an OpenDocument spreadsheet (.ods); ${SPREADSHEET}`;
  }
  if (head.includes('mimetypeapplication/')) return 'an OpenDocument or EPUB file; give a table as CSV';
  if (/xl\/|\[Content_Types\]\.xml|_rels\//.test(head)) {
    if (head.includes('word/')) return 'a Word document (.docx); give a table as CSV';
    if (head.includes('ppt/')) return 'a PowerPoint file (.pptx); give a table as CSV';
    return `an Excel workbook (.xlsx); ${SPREADSHEET}`;
  }
  return 'a zip archive; unpack it first (unzip -p FILE | demarche import -)';
}

/** NUL in every other byte indicates Latin letters in UTF-16. */
function utf16Kind(head: Buffer): string | null {
  const sample = head.subarray(0, 4_096);
  const nulls = [0, 0];
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) nulls[index % 2]! += 1;
  const [even, odd] = nulls as [number, number];
  const most = sample.length / 2;
  if (odd > 0.3 * most && even < 0.05 * most) return 'UTF-16 without a byte order mark; give --encoding utf-16le';
  if (even > 0.3 * most && odd < 0.05 * most) return 'UTF-16 without a byte order mark; give --encoding utf-16be';
  return null;
}

function isBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 4_096);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls > 0.1 * sample.length;
}

/** What a file that cannot be imported is, judged by its first bytes and phrased to follow 'is'; null for others. */
export function fileKindOf(head: Buffer): string | null {
  const text = head.subarray(0, 8_192).toString('latin1');
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((magic) => text.startsWith(magic))) return zipKind(text);
  const kind = KINDS.find(({ magic, at = 0 }) => text.startsWith(magic, at));
  if (kind) return kind.what;
  const start = text
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
    .slice(0, 200);
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) {
    return 'a web page (HTML), as servers send in the place of a file that needs a login; download the file itself';
  }
  if (/^<(?:\?xml|[a-z][\w:-]*[\s>/])/i.test(start)) return 'XML; give a table or JSON Lines';
  return null;
}

/** What a file that is not text in UTF-8 or a similar encoding is, or null. For files without a given encoding. */
export function binaryKindOf(head: Buffer): string | null {
  return utf16Kind(head) ?? (isBinary(head) ? 'not text but binary data; give a table or JSON Lines' : null);
}
