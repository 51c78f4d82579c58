import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceError } from '../errors/service-error.js';
import { type CypherField, type CypherHeader, parseCypherHeader } from './cypher-header.js';
import { conditionsOf } from './query-variant.js';

/** A named query: its header and its text, with fragments inserted; engines receive variants of it. */
export interface NamedQuery {
  readonly file: string;
  readonly header: CypherHeader;
  readonly text: string;
}

const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher', import.meta.url));
const INCLUDE = /^[ \t]*\/\/ @include ([\w-]+)[ \t]*$/gm;

/** `listStatementsBySource` for the file `list-statements-by-source.cypher`. */
function nameOfFile(file: string): string {
  return basename(file, '.cypher').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The number, from 1, of the first line of a file that contains a text. */
function lineOf(path: string, text: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/** A .cypher file as it was read. */
interface ParsedFile {
  path: string;
  file: string;
  header: CypherHeader;
  body: string;
}

/** The text of a file with its fragments inserted, recursively, and a header that has their parameters and columns. */
function withFragments(
  { file, header, body, path }: ParsedFile,
  fragments: ReadonlyMap<string, ParsedFile>,
  folder: string,
): NamedQuery {
  const whole: CypherHeader = { ...header, params: [...header.params], returns: [...header.returns] };
  const filled = (text: string): string =>
    text.replace(INCLUDE, (_, fragmentFile: string) => {
      const fragment = fragments.get(nameOfFile(fragmentFile));
      if (!fragment) {
        const line = lineOf(join(folder, path), `// @include ${fragmentFile}`);
        throw new ServiceError('QUERY_HEADER_INVALID', `${file}:${line}: there is no fragment '${fragmentFile}'`);
      }
      for (const key of ['params', 'returns'] as const) {
        const isNew = ({ name }: CypherField) => whole[key].every((field) => field.name !== name);
        whole[key].push(...fragment.header[key].filter(isNew));
      }
      return filled(fragment.body);
    });
  const text = filled(body);
  // The parameters that a fragment depends on are those of the queries that include it.
  for (const line of header.access === 'FRAGMENT' ? [] : text.split('\n')) {
    const known = whole.params.map(({ name }) => name);
    const unknown = conditionsOf(line)?.find(({ param }) => !known.includes(param));
    if (!unknown) continue;
    throw new ServiceError(
      'QUERY_HEADER_INVALID',
      `${file}: '${line.trim()}' names ${unknown.param}, which is not a parameter of it`,
    );
  }
  return { file, header: whole, text };
}

/** The files below `cypher/`: queries, and what planned reads are composed of. */
export interface CypherFiles {
  queries: ReadonlyMap<string, NamedQuery>;
  /** Pieces and fragments by name, with their fragments inserted. */
  pieces: ReadonlyMap<string, NamedQuery>;
}

/**
 * All files below `cypher/`, by name, each read once. `// @include fragment-name` on a line of its own stands for the
 * text of `cypher/fragment/fragment-name.cypher`, whose parameters and columns join those of the file.
 * Errors: QUERY_HEADER_INVALID with file and line.
 */
export function readCypherFiles(folder: string = CYPHER_FOLDER): CypherFiles {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  const parsed = files.map((path): ParsedFile => {
    const file = join('cypher', path);
    return { path, file, ...parseCypherHeader(file, readFileSync(join(folder, path), 'utf8')) };
  });
  const fragments = new Map(
    parsed.filter(({ header }) => header.access === 'FRAGMENT').map((one) => [one.header.name, one]),
  );
  const queries = new Map<string, NamedQuery>();
  const pieces = new Map<string, NamedQuery>();
  for (const one of parsed) {
    const { file, header } = one;
    if (header.name !== nameOfFile(file)) {
      throw new ServiceError(
        'QUERY_HEADER_INVALID',
        `${file}:1: @name is ${header.name}, its file says ${nameOfFile(file)}`,
      );
    }
    const isQuery = header.access !== 'FRAGMENT' && header.access !== 'PIECE';
    const namesake = queries.get(header.name);
    if (isQuery && namesake) {
      throw new ServiceError('QUERY_HEADER_INVALID', `${file}:1: ${namesake.file} has the name ${header.name}, too`);
    }
    (isQuery ? queries : pieces).set(header.name, withFragments(one, fragments, folder));
  }
  return { queries, pieces };
}

/** The queries below `cypher/`, by name. Errors: QUERY_HEADER_INVALID. */
export function readQueryCatalogue(folder: string = CYPHER_FOLDER): ReadonlyMap<string, NamedQuery> {
  return readCypherFiles(folder).queries;
}
