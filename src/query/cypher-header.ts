import { ServiceError } from '../errors/service-error.js';

/** A Cypher type as headers name it; LIST<…> contains one of the others. */
export type CypherType = 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'MAP' | 'ANY' | `LIST<${string}>`;

/** A parameter or a column of a named query. */
export interface CypherField {
  name: string;
  type: CypherType;
  isNullable: boolean;
  meaning: string;
}

/** What the comment block at the head of a .cypher file declares. */
export interface CypherHeader {
  name: string;
  summary: string;
  /** LOCK locks what it finds against other transactions, and changes nothing; left out if transactions take turns. */
  access: 'READ' | 'WRITE' | 'LOCK' | 'SCHEMA' | 'FRAGMENT' | 'PIECE';
  /** The only engine that runs it, if not both do. */
  engine?: 'neo4j' | 'embedded';
  /** The label of the nodes, bound as item, that it looks up by `$ids`; its RETURN says what it returns for each. */
  lookup?: string;
  /** Its only parameter, a list: it does the same for each item, and its rows, if any, belong to the item with their `id`. */
  each?: string;
  params: CypherField[];
  returns: CypherField[];
  rows: string;
  cost: string;
}

const TAGS = ['name', 'summary', 'access', 'engine', 'lookup', 'each', 'param', 'returns', 'rows', 'cost'] as const;
const ACCESS = ['READ', 'WRITE', 'LOCK', 'SCHEMA', 'FRAGMENT', 'PIECE'];
const ENGINES = ['neo4j', 'embedded'];
const FIELD =
  /^(\w+) (STRING|INTEGER|FLOAT|BOOLEAN|MAP|ANY|LIST<(?:STRING|INTEGER|FLOAT|MAP)>)( NOT NULL)?(?: {2,}(.+))?$/;

/**
 * The header of a .cypher file and the query text below it.
 * Form: `// @tag value` lines before the first line of the query, tags in the order name, summary, access, engine, lookup, each,
 * param…, returns…, rows, cost; continuation lines start with `//   `.
 * Errors: QUERY_HEADER_INVALID with file and line.
 */
export function parseCypherHeader(file: string, text: string): { header: CypherHeader; body: string } {
  const lines = text.split('\n');
  const header: CypherHeader = { name: '', summary: '', access: 'READ', params: [], returns: [], rows: '', cost: '' };
  const refuse = (line: number, why: string): never => {
    throw new ServiceError('QUERY_HEADER_INVALID', `${file}:${line + 1}: ${why}`);
  };
  let order = 0;
  let index = 0;
  const isOfHeader = (line = '') => line.startsWith('//') && !/^\/\/ @(when|include) /.test(line);
  for (; isOfHeader(lines[index]); index++) {
    const line = lines[index]!;
    const tagged = /^\/\/ @(\w+) (.+)$/.exec(line);
    if (!tagged) {
      if (!/^\/\/ {3,}\S/.test(line) || index === 0) refuse(index, `expected '// @tag value', found '${line}'`);
      continue;
    }
    const tag = tagged[1] as (typeof TAGS)[number];
    const value = tagged[2]!;
    const position = TAGS.indexOf(tag);
    if (position < 0) refuse(index, `unknown tag @${tag}; known are ${TAGS.join(', ')}`);
    if (position < order) refuse(index, `@${tag} comes too late; the order is ${TAGS.join(', ')}`);
    order = position;
    if (tag === 'param' || tag === 'returns') {
      const field = FIELD.exec(value);
      if (!field) refuse(index, `expected 'name TYPE [NOT NULL]  meaning', found '${value}'`);
      const [, name, type, notNull, meaning] = field!;
      header[tag === 'param' ? 'params' : 'returns'].push({
        name: name!,
        type: type as CypherType,
        isNullable: notNull === undefined,
        meaning: meaning ?? '',
      });
    } else if (tag === 'access') {
      if (!ACCESS.includes(value)) refuse(index, `@access is one of ${ACCESS.join(', ')}, not '${value}'`);
      header.access = value as CypherHeader['access'];
    } else if (tag === 'engine') {
      if (!ENGINES.includes(value))
        refuse(index, `@engine is one of ${ENGINES.join(', ')}, or left out, not '${value}'`);
      header.engine = value as CypherHeader['engine'];
    } else {
      header[tag] = value;
    }
  }
  for (const tag of ['name', 'summary', 'rows', 'cost'] as const) {
    if (header[tag] === '' && header.access !== 'FRAGMENT' && header.access !== 'SCHEMA')
      refuse(0, `@${tag} is missing`);
  }
  if (header.name === '') refuse(0, '@name is missing');
  return { header, body: lines.slice(index).join('\n').trim() };
}
