import { refuseConfig, ServiceError } from '../errors/service-error.js';
import { MAPPING_EXAMPLE } from './csv-mapping.js';
import { isIcewsHead } from './icews-rows.js';
import { REJECTED_COLUMNS } from './rejected-rows.js';

/** The formats that an import reads. */
export const IMPORT_FORMATS = ['icews', 'csv', 'jsonl'] as const;

/** One of the formats. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * The format of a file, judged by the beginning of its text. Errors: CONFIG_INVALID if it cannot be determined, BAD_USER_INPUT if
 * there is no text.
 */
export function detectFormat(name: string, head: string, hasMapping: boolean): ImportFormat {
  const first = head.split(/\r\n|\n|\r/).find((line) => line.trim() !== '');
  if (first === undefined) throw new ServiceError('BAD_USER_INPUT', `${name}: holds nothing but blank lines`);
  const start = first.trim();
  if (start === REJECTED_COLUMNS.join('\t')) {
    refuseConfig(
      `${name}: is the list of the rows that an import refused; repair these in the file beside it whose name has '.repair', and import that`,
    );
  }
  if (start === '[' || start.startsWith('[{')) {
    refuseConfig(`${name}: is one JSON array; the format jsonl has an object on each line, as jq -c '.[]' writes them`);
  }
  if (start === '{') {
    refuseConfig(
      `${name}: is JSON over several lines; the format jsonl has an object on each line, as jq -c . writes them`,
    );
  }
  if (start.startsWith('{')) return 'jsonl';
  if (isIcewsHead(first)) return 'icews';
  if (hasMapping) return 'csv';
  refuseConfig(
    `${name}: its format cannot be told from its first line; give --format ${IMPORT_FORMATS.join('|')}, and for csv which columns hold what, such as ${MAPPING_EXAMPLE}`,
  );
}
