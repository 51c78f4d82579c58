import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceError } from '../errors/service-error.js';
import { type CypherHeader, parseCypherHeader } from './cypher-header.js';

/** A named query, ready for an engine: its header and its text, fragments put in. */
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

/**
 * All queries below `cypher/`, by name, each read once. `// @include fragment-name` on a line of its own stands for the
 * text of `cypher/fragment/fragment-name.cypher`, whose parameters and columns join those of the file.
 * Errors: QUERY_HEADER_INVALID with file and line.
 */
export function readQueryCatalogue(folder: string = CYPHER_FOLDER): ReadonlyMap<string, NamedQuery> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  const parsed = files.map((file) => ({
    file: relative('.', join(folder, file)),
    ...parseCypherHeader(join('cypher', file), readFileSync(join(folder, file), 'utf8')),
  }));
  const fragments = new Map(
    parsed.filter(({ header }) => header.access === 'FRAGMENT').map((one) => [one.header.name, one]),
  );

  const catalogue = new Map<string, NamedQuery>();
  for (const { file, header, body } of parsed) {
    if (header.name !== nameOfFile(file)) {
      throw new ServiceError(
        'QUERY_HEADER_INVALID',
        `${file}:1: @name is ${header.name}, its file says ${nameOfFile(file)}`,
      );
    }
    if (header.access === 'FRAGMENT') continue;
    const whole: CypherHeader = { ...header, params: [...header.params], returns: [...header.returns] };
    const text = body.replace(INCLUDE, (_, fragmentFile: string) => {
      const fragment = fragments.get(nameOfFile(fragmentFile));
      if (!fragment) throw new ServiceError('QUERY_HEADER_INVALID', `${file}: no fragment '${fragmentFile}'`);
      whole.params.push(...fragment.header.params);
      whole.returns.push(...fragment.header.returns);
      return fragment.body;
    });
    catalogue.set(header.name, { file, header: whole, text });
  }
  return catalogue;
}
