/** A kind of file that is not text, by the bytes with which it begins, and what to do with it. */
interface FileKind {
  /** Its first bytes, each a character of Latin-1, and where they are. */
  magic: string;
  at?: number;
  what: string;
}

const SPREADSHEET = 'save the sheet as CSV (UTF-8) and import that';
const KINDS: readonly FileKind[] = [
  {
    magic: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    what: `an Excel workbook (.xls) or another old Office file; ${SPREADSHEET}`,
  },
  { magic: '%PDF', what: 'a PDF; give the table that it shows as CSV' },
  { magic: 'PAR1\x15', what: 'a Parquet file; write it as CSV, as DuckDB and pandas do' },
  { magic: 'ARROW1\0', what: 'an Arrow (Feather) file; write it as CSV, as pandas does' },
  { magic: 'Obj\x01', what: 'an Avro file; write it as CSV or JSON Lines' },
  { magic: '\x89HDF\r\n\x1a\n', what: 'an HDF5 file; write it as CSV, as pandas does' },
  { magic: 'SQLite format 3\0', what: 'an SQLite database; write the table as CSV' },
  { magic: '<stata_dta>', what: 'a Stata file; write it as CSV' },
  { magic: '$FL2', what: 'an SPSS file; write it as CSV' },
  { magic: 'RDX3\n', what: 'an R data file; write it with write.csv' },
  { magic: 'RDX2\n', what: 'an R data file; write it with write.csv' },
  { magic: 'X\n\0\0\0', what: 'an R data file; write it with write.csv' },
  { magic: '1AY&SY', at: 4, what: 'compressed with bzip2; decompress it first (bzip2 -dc FILE | demarche import -)' },
  { magic: '\xFD7zXZ\0', what: 'compressed with xz; decompress it first (xz -dc FILE | demarche import -)' },
  { magic: '\x04\x22\x4D\x18', what: 'compressed with lz4; decompress it first (lz4 -dc FILE | demarche import -)' },
  { magic: '7z\xBC\xAF\x27\x1C', what: 'a 7-Zip archive; unpack it first' },
  { magic: 'Rar!\x1A\x07', what: 'a RAR archive; unpack it first' },
  { magic: '\0ustar', at: 256, what: 'a tar archive; unpack it first' },
  { magic: '\x1F\x8B', what: 'compressed twice; decompress it once' },
  { magic: '\x28\xB5\x2F\xFD', what: 'compressed twice; decompress it once' },
  { magic: '\x89PNG', what: 'an image' },
  { magic: '\xFF\xD8\xFF', what: 'an image' },
  { magic: 'GIF89a', what: 'an image' },
  { magic: '\x7FELF', what: 'a program' },
  { magic: '{\\rtf', what: 'a Rich Text document; save its text as CSV' },
  {
    magic: 'version https://git-lfs.github.com',
    what: 'a pointer of Git LFS and not the file itself; run git lfs pull',
  },
];

/** What is in a zip file, by the names of its members that are near its beginning. */
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

/** Nulls in every other byte are letters of UTF-16. */
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

/** What a file is that is not text to import, in words that go on from 'is', by its first bytes; null for a text. */
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

/** What a file is whose bytes are not text in UTF-8 or the like, or null. To be asked where no encoding is told. */
export function binaryKindOf(head: Buffer): string | null {
  return utf16Kind(head) ?? (isBinary(head) ? 'not text but binary data; give a table or JSON Lines' : null);
}
