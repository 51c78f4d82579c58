import { cleanName } from '../../domain/clean-name.js';
import { counted } from '../../domain/counted.js';
import { didYouMean } from '../../domain/did-you-mean.js';
import {
  identifierOfKey,
  prefixOfId,
  SUBJECT_KINDS,
  type SubjectKind,
  subjectKindOfId,
} from '../../domain/identity.js';
import { slugOf } from '../../domain/slug.js';
import { type Identifier } from '../../domain/subject.js';
import { ServiceError } from '../../errors/service-error.js';
import { checkRecord } from '../../rules/check-record.js';
import { CsvRecordReader } from '../csv-record.js';

/** A row of a kinds file: a subject, by id or by name, and its correct kind, name and identifiers. */
export interface KindRow {
  /** The line of the file, from 1. */
  line: number;
  id: string | null;
  name: string | null;
  kind: SubjectKind;
  /** Its correct name, if different. */
  newName: string | null;
  identifiers: Identifier[];
}

/** A row that cannot be read, and why. */
export interface KindProblem {
  line: number;
  problem: string;
}

/** Columns of a kinds file that are meant for its readers, and ignored. */
const REMARKS = ['reason', 'mentions', 'note', 'notes', 'comment'];
const SCHEME = /^[a-z][a-z0-9-]*$/;
const DELIMITERS = [',', ';', '\t'];

const KINDS = Object.keys(SUBJECT_KINDS);

type Cells = Record<string, unknown>;

/** Whether a row could not be read. */
export function isProblem(row: KindRow | KindProblem): row is KindProblem {
  return 'problem' in row;
}

function textOf(cells: Cells, key: string): string | null {
  const value = cells[key];
  if (value === undefined || value === null) return null;
  const text = cleanName(String(value));
  return text === '' ? null : text;
}

/** Identifiers, written as scheme:value and separated by semicolons; in JSON Lines as in the exchange format. */
function identifiersOf(cells: Cells): Identifier[] | string {
  const { identifiers } = cells;
  if (identifiers !== null && typeof identifiers === 'object' && !Array.isArray(identifiers)) {
    return 'identifiers is not a list; write such as [{"scheme":"wikidata","value":"Q794"}]';
  }
  const given: unknown[] = Array.isArray(identifiers)
    ? identifiers
    : String(identifiers ?? '')
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '');
  const found: Identifier[] = [];
  for (const one of given) {
    if (typeof one === 'string' && !one.includes(':'))
      return `identifiers: '${one}' has no scheme; write such as wikidata:Q794`;
    found.push(typeof one === 'string' ? identifierOfKey(one) : (one as Identifier));
  }
  for (const scheme of Object.keys(cells)) {
    if (KNOWN.has(scheme)) continue;
    const value = textOf(cells, scheme);
    if (value !== null) found.push({ scheme, value });
  }
  return found;
}

const KNOWN = new Set(['id', 'name', 'kind', 'newName', 'identifiers', ...REMARKS]);

function rowOf(line: number, cells: Cells): KindRow | KindProblem {
  const refuse = (problem: string): KindProblem => ({ line, problem });
  const odd = ['id', 'name', 'kind', 'newName'].find(
    (key) => !['string', 'undefined'].includes(typeof (cells[key] ?? undefined)),
  );
  if (odd !== undefined) return refuse(`${odd} is not text`);
  const [id, name, kindText, newName] = ['id', 'name', 'kind', 'newName'].map((key) => textOf(cells, key));
  if (!id && !name) return refuse('names no subject; give its id or its name');
  if (id && subjectKindOfId(id) === null)
    return refuse(`'${id}' is not an id of a subject; give one such as group/john-kerry`);
  const kind = kindText?.toUpperCase() as SubjectKind | undefined;
  if (!kind) return refuse('gives no kind');
  if (!Object.hasOwn(SUBJECT_KINDS, kind))
    return refuse(`'${kindText}' is not a kind; give one of ${KINDS.join(', ')}${didYouMean(kindText, KINDS)}`);
  for (const text of [name, newName]) {
    if (text && prefixOfId(text) !== null) return refuse(`'${text}' is an id; it belongs into the column id`);
    if (text && slugOf(text) === '') return refuse(`'${text}' has no letter or digit`);
  }
  const identifiers = identifiersOf(cells);
  if (typeof identifiers === 'string') return refuse(identifiers);
  // What the exchange format refuses in a subject is refused here, too.
  const type = SUBJECT_KINDS[kind];
  const shown = { type, id: `${type}/x`, name: newName ?? name ?? 'x', ...(identifiers.length > 0 && { identifiers }) };
  const checked = checkRecord(shown);
  if ('violations' in checked)
    return refuse(checked.violations.map(({ path, message }) => `${path.slice(1)} ${message}`).join('; '));
  return { line, id: id ?? null, name: name ?? null, kind, newName: newName ?? null, identifiers };
}

function jsonRows(lines: readonly string[]): (KindRow | KindProblem)[] {
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const line = index + 1;
    try {
      const cells: unknown = JSON.parse(text);
      if (typeof cells === 'object' && cells !== null && !Array.isArray(cells)) return rowOf(line, cells as Cells);
    } catch {
      // Reported below.
    }
    return { line, problem: 'is not a JSON object' };
  });
}

/** The cells of a line of a table, or what is wrong with its quotation marks. */
function cellsOf(line: string, delimiter: string): string[] | string {
  const reader = new CsvRecordReader(delimiter);
  return reader.start(line) === 'complete' ? reader.cells.map((cell) => cell.trim()) : reader.problem;
}

function csvRows(file: string, lines: readonly string[]): (KindRow | KindProblem)[] {
  const head = lines[0]!;
  const delimiter = DELIMITERS.reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  const header = cellsOf(head, delimiter);
  const columns = typeof header === 'string' ? [] : header;
  const wrong = columns.filter((column) => !KNOWN.has(column) && !SCHEME.test(column));
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  const isNamed = columns.includes('kind') && (columns.includes('name') || columns.includes('id'));
  if (!isNamed || wrong.length + twice.length > 0) {
    const what = [
      ...wrong.map((one) => `no column '${one}' is known${didYouMean(one, [...KNOWN])}`),
      ...twice.map((one) => `'${one}' is there twice`),
    ];
    const shape =
      'it needs kind and name or id, and may have newName, identifiers, columns such as wikidata, and remarks';
    throw new ServiceError(
      'BAD_USER_INPUT',
      `${file}: its header is not that of a kinds file: ${[...what, shape].join('; ')}`,
    );
  }
  return lines.slice(1).flatMap((text, index) => {
    if (text.trim() === '') return [];
    const line = index + 2;
    const cells = cellsOf(text, delimiter);
    if (typeof cells === 'string') return { line, problem: cells };
    if (cells.length !== columns.length) {
      return { line, problem: `has ${counted(cells.length, 'columns')}; the header has ${columns.length}` };
    }
    return rowOf(line, Object.fromEntries(columns.map((column, place) => [column, cells[place]])));
  });
}

/**
 * The rows of a kinds file (CSV with a header, or JSON Lines) in file order; unreadable ones with the reason. Errors:
 * BAD_USER_INPUT if the file is neither, or not in UTF-8.
 */
export function readKinds(file: string, text: string): (KindRow | KindProblem)[] {
  if (text.includes('\uFFFD'))
    throw new ServiceError(
      'BAD_USER_INPUT',
      `${file}: holds bytes that are not UTF-8; give its encoding, such as --encoding windows-1252`,
    );
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return /^\s*\{/.test(lines[0]!) ? jsonRows(lines) : csvRows(file, lines);
}
