import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceError } from '../errors/service-error.js';
import { type CypherHeader, parseCypherHeader } from './cypher-header.js';
import { conditionsOf } from './query-variant.js';

/** A named query: its header and its text, fragments put in; what goes to an engine is a variant of it. */
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

/** The number, from 1, of the first line of a file that holds a text. */
function lineOf(path: string, text: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/**
 * All queries below `cypher/`, by name, each read once. `// @include fragment-name` on a line of its own stands for the
 * text of `cypher/fragment/fragment-name.cypher`, whose parameters and columns join those of the file.
 * Errors: QUERY_HEADER_INVALID with file and line.
 */
export function readQueryCatalogue(folder: string = CYPHER_FOLDER): ReadonlyMap<string, NamedQuery> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  const parsed = files.map((path) => {
    const file = join('cypher', path);
    return { path, file, ...parseCypherHeader(file, readFileSync(join(folder, path), 'utf8')) };
  });
  const fragments = new Map(
    parsed.filter(({ header }) => header.access === 'FRAGMENT').map((one) => [one.header.name, one]),
  );

  const catalogue = new Map<string, NamedQuery>();
  for (const { path, file, header, body } of parsed) {
    if (header.name !== nameOfFile(file)) {
      throw new ServiceError(
        'QUERY_HEADER_INVALID',
        `${file}:1: @name is ${header.name}, its file says ${nameOfFile(file)}`,
      );
    }
    if (header.access === 'FRAGMENT') continue;
    const namesake = catalogue.get(header.name);
    if (namesake) {
      throw new ServiceError('QUERY_HEADER_INVALID', `${file}:1: ${namesake.file} has the name ${header.name}, too`);
    }
    const whole: CypherHeader = { ...header, params: [...header.params], returns: [...header.returns] };
    const text = body.replace(INCLUDE, (_, fragmentFile: string) => {
      const fragment = fragments.get(nameOfFile(fragmentFile));
      if (!fragment) {
        const line = lineOf(join(folder, path), `// @include ${fragmentFile}`);
        throw new ServiceError('QUERY_HEADER_INVALID', `${file}:${line}: there is no fragment '${fragmentFile}'`);
      }
      whole.params.push(...fragment.header.params);
      whole.returns.push(...fragment.header.returns);
      return fragment.body;
    });
    for (const line of text.split('\n')) {
      const known = whole.params.map(({ name }) => name);
      const unknown = conditionsOf(line)?.find(({ param }) => !known.includes(param));
      if (!unknown) continue;
      throw new ServiceError('QUERY_HEADER_INVALID', `${file}: '${line.trim()}' names ${unknown.param}, no parameter`);
    }
    catalogue.set(header.name, { file, header: whole, text });
  }
  return catalogue;
}
