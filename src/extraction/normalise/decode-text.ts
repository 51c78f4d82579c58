import { ServiceError } from '../../errors/service-error.js';

const SNIFFED_BYTES = 8_192;

/** Formats that people mistake for text, by their first bytes, in Latin 1. */
const OTHER_FORMATS: readonly [beginning: string, what: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'compressed with gzip'],
  ['(\u00b5/\u00fd', 'compressed with zstd'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['{\\rtf', 'a rich text document'],
];

function refusal(name: string, what: string): ServiceError {
  return new ServiceError('BAD_USER_INPUT', `${name}: is ${what}; give the article as plain text or HTML`);
}

/** The character set that a page declares, or null. */
function declaredCharset(head: string): string | null {
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    // In one call, Node.js 20 decodes Windows-1252 as Latin 1, which lacks its quotation marks; as a stream it does not.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}

/**
 * Decodes the text of a file: UTF-8, UTF-16 with a byte order mark, the character set that an HTML page declares, or otherwise
 * Windows-1252. Errors: BAD_USER_INPUT if the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1');
  for (const [beginning, what] of OTHER_FORMATS) if (head.startsWith(beginning)) throw refusal(name, what);
  if (/^\xff\xfe/.test(head)) return decoded(bytes, 'utf-16le') ?? '';
  if (/^\xfe\xff/.test(head)) return decoded(bytes, 'utf-16be') ?? '';
  if (head.includes('\0')) throw refusal(name, 'not text: it holds zero bytes');
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const charset = declaredCharset(head);
  return (charset === null ? null : decoded(bytes, charset)) ?? decoded(bytes, 'windows-1252')!;
}
