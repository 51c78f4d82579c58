import { ServiceError } from '../errors/service-error.js';
import { isIcewsHead } from './icews-rows.js';

/** The formats that an import reads. */
export const IMPORT_FORMATS = ['icews', 'csv', 'jsonl'] as const;

/** One of the formats. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The format of a file, by the first line of its text. Errors: CONFIG_INVALID where it cannot be told. */
export function detectFormat(name: string, head: string, hasMapping: boolean): ImportFormat {
  const first = head
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .find((line) => line.trim() !== '');
  if (first === undefined || first.trimStart().startsWith('{')) return 'jsonl';
  if (isIcewsHead(first)) return 'icews';
  if (hasMapping) return 'csv';
  throw new ServiceError(
    'CONFIG_INVALID',
    `${name}: its format cannot be told from its first line; give --format ${IMPORT_FORMATS.join('|')}, and for csv --map`,
  );
}
