import type { QueryParams } from '../engine/graph-engine.js';
import type { CypherField, CypherHeader } from '../query/cypher-header.js';
import type { NamedQuery } from '../query/query-catalogue.js';
import { variantOf } from '../query/query-variant.js';
import { type ColumnGroup, STATEMENT_COLUMNS, SUBJECT_COLUMNS } from './columns.js';
import type { ListNeed, SubjectNeed } from './needs.js';

/** A list of a read with the parameters of its page. */
export interface PlannedList {
  need: ListNeed;
  params: QueryParams;
  /** The lists of the subjects that its statements name, by the ends in the order of the need. */
  below: readonly (readonly PlannedList[])[];
}

/** What a read is composed of, and where. */
export type Pieces = ReadonlyMap<string, NamedQuery>;

/** The variables of a piece, which get names of their own in each list of a read. */
const VARIABLES = ['s', 'item', 'itemId', 'sortKey', 'anchor', 'named', 'namedId', 'namedIds'];
const VARIABLE = new RegExp(`(?<![\\w.$:'])(${VARIABLES.join('|')})(?![\\w(])`, 'g');
const PARAMETER = /\$(\w+)/g;
/** Texts that are kept for one selection: one for each way in which its lists are filtered, sorted and paged. */
const MAX_TEXTS = 64;

/** The text of a piece with its variables under other names. */
function renamed(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (name) => names[name] ?? name);
}

/**
 * Composes one query that reads subjects by their ids, with the lists that are selected of them, the subjects that these name,
 * and so on. Its text is made of the files below cypher/piece and cypher/fragment and of column names in `columns.ts`; values
 * are always parameters. Its rows have the columns of the subject, then one list of rows for each of its lists; a row of these
 * has the sort key, the columns of the statement, and a list of rows for each of the ends.
 */
export class ReadComposer {
  readonly #pieces: Pieces;
  readonly #texts = new WeakMap<SubjectNeed, Map<string, NamedQuery>>();
  readonly #variantNumbers = new WeakMap<NamedQuery, number>();
  #variantCount = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  /** The query for a need, and the values of its parameters but for `ids`. */
  compose(need: SubjectNeed, lists: readonly PlannedList[]): { query: NamedQuery; params: QueryParams } {
    const inOrder = flattened(lists);
    const variants = inOrder.map(({ params }) => variantOf(this.#pieces.get('statementsBySpeaker')!, params));
    const key = variants.map((variant) => this.#numberOf(variant)).join(' ');
    let texts = this.#texts.get(need);
    if (!texts) {
      texts = new Map();
      this.#texts.set(need, texts);
    }
    let query = texts.get(key);
    if (!query) {
      query = this.#compose(need, lists, new Map(inOrder.map((list, index) => [list, variants[index]!])));
      if (texts.size >= MAX_TEXTS) texts.clear();
      texts.set(key, query);
    }
    const params: QueryParams = {};
    for (const [index, list] of inOrder.entries()) {
      for (const { name } of variants[index]!.header.params) params[`${name}${index}`] = list.params[name]!;
    }
    return { query, params };
  }

  #numberOf(variant: NamedQuery): number {
    let number = this.#variantNumbers.get(variant);
    if (number === undefined) {
      number = ++this.#variantCount;
      this.#variantNumbers.set(variant, number);
    }
    return number;
  }

  #compose(
    need: SubjectNeed,
    lists: readonly PlannedList[],
    variants: ReadonlyMap<PlannedList, NamedQuery>,
  ): NamedQuery {
    const start = this.#pieces.get('subjectsById')!;
    const params: CypherField[] = [...start.header.params];
    const numbers = new Map([...variants.keys()].map((list, index) => [list, index]));
    for (const [list, { header }] of variants) {
      for (const param of header.params) params.push({ ...param, name: `${param.name}${numbers.get(list)}` });
    }
    const subject = (variable: string, { columns }: SubjectNeed, below: readonly PlannedList[]): string =>
      [
        ...this.#columns('subjectColumns', SUBJECT_COLUMNS[columns], variable),
        ...below.map((one) => list(one, variable)),
      ].join(', ');
    const list = (planned: PlannedList, anchor: string): string => {
      const number = numbers.get(planned)!;
      const ends = planned.need.ends.map(({ name, subject: end }, index) => {
        const variable = `named${number}_${index}`;
        const ids = name === 'about' ? `item${number}.aboutIds` : `[item${number}.speakerId]`;
        const text = renamed(this.#pieces.get('namedSubjects')!.text, {
          ...{ named: variable, namedId: `${variable}Id`, namedIds: ids },
        });
        return `COLLECT {\n${text}\nRETURN [${subject(variable, end, planned.below[index]!)}] }`;
      });
      const columns = this.#columns('statementColumns', STATEMENT_COLUMNS[planned.need.columns], `item${number}`);
      const names = Object.fromEntries(
        VARIABLES.map((name) => [name, name === 'anchor' ? anchor : `${name}${number}`]),
      );
      const page = renamed(variants.get(planned)!.text, names).replace(PARAMETER, `$$$1${number}`);
      return `COLLECT {\n${page}\nRETURN [sortKey${number}, ${[...columns, ...ends].join(', ')}] }`;
    };
    const text = `${start.text}\nRETURN ${subject('subject', need, lists)}`;
    const header: CypherHeader = {
      // In logs, metrics and traces it is the look-up that it begins with.
      ...{ name: 'findSubjects', summary: '', access: 'READ', params, returns: [], rows: '', cost: '' },
    };
    return { file: 'src/planning/compose-read.ts', header, text };
  }

  /** The columns of a group, as expressions over a variable. */
  #columns(fragment: string, names: readonly string[] | null, variable: string): string[] {
    const known = columnsOf(this.#pieces.get(fragment)!);
    return (names ?? [...known.keys()]).map((name) => known.get(name)!.replaceAll('item.', `${variable}.`));
  }
}

/** Each list and those below it, outer ones first. */
function flattened(lists: readonly PlannedList[]): PlannedList[] {
  return lists.flatMap((list) => [list, ...list.below.flatMap(flattened)]);
}

const COLUMN = /^\s*(.+?) AS (\w+),?$/gm;
const columnsByFragment = new WeakMap<NamedQuery, Map<string, string>>();

/** The columns of a fragment: by their names what each is read by. */
function columnsOf(fragment: NamedQuery): Map<string, string> {
  let columns = columnsByFragment.get(fragment);
  if (!columns) {
    columns = new Map([...fragment.text.matchAll(COLUMN)].map(([, expression, name]) => [name!, expression!]));
    columnsByFragment.set(fragment, columns);
  }
  return columns;
}

/** The names of the columns of a group, in the order of the rows. */
export function columnNames(pieces: Pieces, what: 'subject' | 'statement', group: ColumnGroup): readonly string[] {
  const names = what === 'subject' ? SUBJECT_COLUMNS[group] : STATEMENT_COLUMNS[group];
  return names ?? [...columnsOf(pieces.get(`${what}Columns`)!).keys()];
}
