import { madeOnce, madeOnceOf } from '../collections/made-once.js';
import type { QueryParams } from '../engine/graph-engine.js';
import type { CypherField, CypherHeader } from '../query/cypher-header.js';
import type { CypherFiles, NamedQuery } from '../query/query-catalogue.js';
import type { QueryName } from '../query/query-types.generated.js';
import { variantOf } from '../query/query-variant.js';
import { type ColumnGroup, STATEMENT_COLUMNS, SUBJECT_COLUMNS } from './column-groups.js';
import { LISTS_OF_EDGES, startOfList } from './list-starts.js';
import type { ListNeed, SubjectNeed } from './needs.js';

/** A list of a read with the parameters of its page. */
export interface PlannedList {
  need: ListNeed;
  params: QueryParams;
  /** The lists of the subjects that its statements name, for each end, in the order of `need.ends`. */
  below: readonly (readonly PlannedList[])[];
}

/** A query with the values of its parameters, except what it starts from. */
export interface ComposedRead {
  query: NamedQuery;
  params: QueryParams;
}

/** The variables of a piece, which are renamed in each list of a read. */
const VARIABLES = ['s', 'item', 'itemId', 'sortKey', 'anchor', 'found', 'foundId', 'namedIds'];
const VARIABLE = new RegExp(`(?<![\\w.$:'])(${VARIABLES.join('|')})(?![\\w(])`, 'g');
const PARAMETER = /\$(\w+)/g;
/** How many texts are kept for one selection: one for each way in which its lists are filtered, sorted and paged. */
const MAX_TEXTS = 64;

/** The text of a piece with its variables under other names. */
function renamed(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (name) => names[name] ?? name);
}

/**
 * Composes one query for what an operation selects below a field: subjects by their ids, or pages of a list of statements, with
 * the subjects that these name, the lists of those, and so on. Its text is built from the files below cypher/ and column names
 * in `column-groups.ts`; values are always parameters. A row of a subject has its columns, then one list of rows for each of its
 * lists; a row of a statement has the sort key, its columns, and a list of rows for each of the ends.
 */
export class ReadComposer {
  readonly #cypher: CypherFiles;
  readonly #texts = new WeakMap<object, Map<string, NamedQuery>>();
  readonly #variantNumbers = new WeakMap<NamedQuery, number>();
  #variantCount = 0;

  constructor(cypher: CypherFiles) {
    this.#cypher = cypher;
  }

  /** The query for subjects by their `ids`, with a row for each. */
  subjects(need: SubjectNeed, lists: readonly PlannedList[]): ComposedRead {
    const below = this.#numbered(lists);
    const query = this.#kept(need, below.key, () => {
      const start = this.#cypher.pieces.get('subjectsById')!;
      // Neo4j sends the column names with every answer; without an alias, a name is the whole text of its list.
      const columns = this.#subject('subject', need, lists, below).map((column, index) => `${column} AS c${index}`);
      const text = `${start.text}\nRETURN ${columns.join(', ')}`;
      // Logs, metrics and traces name it after the look-up that it begins with.
      return named('findSubjects', text, [...start.header.params, ...below.header]);
    });
    return { query, params: below.params };
  }

  /**
   * The query for a page of a list for each of its `anchors`, `{key, id, ids}`. Rows have the key of the anchor, then the row of
   * a statement and, if the list can and should be counted with it, its length. `isOfOne`: whether each anchor is a single node.
   */
  pages(list: QueryName, { need, params, below: lists }: PlannedList, isOfOne: boolean): ComposedRead {
    const start = variantOf(startOfList(this.#cypher, list, isOfOne), params);
    const below = this.#numbered(lists.flat());
    const query = this.#kept(need, `${this.#numberOf(start)} ${below.key}`, () => {
      const row = this.#statement('item', need, lists, below, '', LISTS_OF_EDGES.includes(list));
      const total = start.text.includes('AS total') ? ', total' : '';
      const text = `${start.text}\nRETURN anchor.key AS anchor, [sortKey, ${row}] AS row${total}`;
      return named(list, text, [...start.header.params, ...below.header]);
    });
    const own = start.header.params
      .filter(({ name }) => name in params)
      .map(({ name }) => [name, params[name]!] as const);
    return { query, params: { ...Object.fromEntries(own), ...below.params } };
  }

  /** The query for what is selected, kept for each way in which its lists are read. */
  #kept(need: object, key: string, compose: () => NamedQuery): NamedQuery {
    const texts = madeOnce(this.#texts, need, () => new Map());
    return madeOnceOf(MAX_TEXTS, texts, key, compose);
  }

  #numberOf(variant: NamedQuery): number {
    return madeOnce(this.#variantNumbers, variant, () => ++this.#variantCount);
  }

  /** The lists below the start of a read, numbered; the numbers are suffixes of their variables and parameters. */
  #numbered(lists: readonly PlannedList[]): NumberedLists {
    const inOrder = flattened(lists);
    const piece = this.#cypher.pieces.get('statementsBySpeaker')!;
    const variants = inOrder.map(({ params }) => variantOf(piece, params));
    const header: CypherField[] = [];
    const params: QueryParams = {};
    for (const [number, variant] of variants.entries()) {
      for (const param of variant.header.params) {
        const name = `${param.name}${number}`;
        header.push({ ...param, name });
        params[name] = inOrder[number]!.params[param.name]!;
      }
    }
    const key = inOrder.map(({ need }, number) => `${need.place}:${this.#numberOf(variants[number]!)}`).join(' ');
    return { variants, key, header, params, numberOf: (list) => inOrder.indexOf(list) };
  }

  /** The columns of a subject bound as a variable, and its lists. */
  #subject(
    variable: string,
    { columns }: SubjectNeed,
    lists: readonly PlannedList[],
    numbered: NumberedLists,
  ): string[] {
    return [
      ...this.#columns('subjectColumns', SUBJECT_COLUMNS[columns], variable),
      ...lists.map((list) => this.#list(list, variable, numbered)),
    ];
  }

  #list(list: PlannedList, anchor: string, numbered: NumberedLists): string {
    const number = numbered.numberOf(list);
    const names = Object.fromEntries(VARIABLES.map((name) => [name, name === 'anchor' ? anchor : `${name}${number}`]));
    const page = renamed(numbered.variants[number]!.text, names).replace(PARAMETER, `$$$1${number}`);
    const row = this.#statement(`item${number}`, list.need, list.below, numbered, `${number}`, true);
    return `COLLECT {\n${page}\nRETURN [sortKey${number}, ${row}] }`;
  }

  /**
   * The columns of a statement bound as a variable, and the subjects that it names; `suffix` is appended to the names of their
   * variables; `isEdge`: whether it is bound as an edge.
   */
  #statement(
    variable: string,
    { columns, ends }: ListNeed,
    below: PlannedList['below'],
    numbered: NumberedLists,
    suffix: string,
    isEdge: boolean,
  ): string {
    const named = ends.map(({ ids: column, subject }, index) => {
      const end = `named${suffix}_${index}`;
      const ids = `${variable}.${column}`;
      const piece = variantOf(this.#cypher.pieces.get('namedSubjects')!, {
        isEnd: isEdge && column === 'aboutIds',
        isStart: isEdge && column === 'speakerId',
      });
      const subjects = renamed(piece.text, {
        ...{ item: variable, found: `found${suffix}_${index}`, foundId: `found${suffix}_${index}Id` },
        namedIds: ids.endsWith('Ids') ? ids : `[${ids}]`,
      });
      return `[${end} IN ${subjects} | [${this.#subject(end, subject, below[index]!, numbered).join(', ')}]]`;
    });
    return [...this.#columns('statementColumns', STATEMENT_COLUMNS[columns], variable), ...named].join(', ');
  }

  /** The columns of a group, as expressions over a variable. */
  #columns(fragment: string, names: readonly string[] | null, variable: string): string[] {
    const known = columnsOf(this.#cypher.pieces.get(fragment)!);
    return (names ?? [...known.keys()]).map((name) => known.get(name)!.replaceAll('item.', `${variable}.`));
  }
}

interface NumberedLists {
  variants: readonly NamedQuery[];
  /** Identifies these lists, and how each is filtered, sorted and paged. */
  key: string;
  header: readonly CypherField[];
  params: QueryParams;
  numberOf: (list: PlannedList) => number;
}

function named(name: string, text: string, params: CypherField[]): NamedQuery {
  const header: CypherHeader = { name, summary: '', access: 'READ', params, returns: [], rows: '', cost: '' };
  return { file: 'src/planning/compose-read.ts', header, text };
}

/** Each list and those below it, outer ones first. */
function flattened(lists: readonly PlannedList[]): PlannedList[] {
  return lists.flatMap((list) => [list, ...list.below.flatMap(flattened)]);
}

const COLUMN = /^\s*(.+?) AS (\w+),?$/gm;
const columnsByFragment = new WeakMap<NamedQuery, Map<string, string>>();

/** The expressions of the columns of a fragment, by column name. */
function columnsOf(fragment: NamedQuery): Map<string, string> {
  const read = () => new Map([...fragment.text.matchAll(COLUMN)].map(([, expression, name]) => [name!, expression!]));
  return madeOnce(columnsByFragment, fragment, read);
}

/** The names of the columns of a group, in the order of the cells of a row. */
export function columnNames(
  { pieces }: CypherFiles,
  what: 'subject' | 'statement',
  group: ColumnGroup,
): readonly string[] {
  const names = what === 'subject' ? SUBJECT_COLUMNS[group] : STATEMENT_COLUMNS[group];
  return names ?? [...columnsOf(pieces.get(`${what}Columns`)!).keys()];
}
