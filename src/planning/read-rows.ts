import { type Subject, subjectFromRow } from '../domain/subject.js';
import type { Listing, Page } from '../loader/connection-loader.js';
import { UNREAD } from '../query/narrow-query.js';
import type { CypherFiles } from '../query/query-catalogue.js';
import type { ColumnGroup } from './columns.js';
import { columnNames, type PlannedList } from './compose-read.js';
import type { SubjectNeed } from './needs.js';

/** What was read with a subject or statement, by the place of the field that selects it: a page of a list, or the subjects that it names. */
export type ReadWith = ReadonlyMap<string, Page<unknown> | readonly Subject[]>;

const READ_WITH = Symbol('read with it');

/** What was read with an object of a planned read; undefined where it is none. */
export function readWith(source: unknown): ReadWith | undefined {
  return typeof source === 'object' && source !== null ? (source as { [READ_WITH]?: ReadWith })[READ_WITH] : undefined;
}

/** A list of a read, what its page is, and the same of the lists below it. */
export interface ReadList extends PlannedList {
  listing: Listing<object>;
  isBackward: boolean;
  below: readonly (readonly ReadList[])[];
}

type Cells = readonly unknown[];
type Row = Record<string, unknown>;

/** Makes domain objects of the rows of a planned read. */
export class RowReader {
  readonly #cypher: CypherFiles;
  readonly #shapes = new Map<string, { count: number; rowOf: (cells: Cells, from: number) => Row }>();

  constructor(cypher: CypherFiles) {
    this.#cypher = cypher;
  }

  /** The subject of a row with what was read with it. */
  subject(cells: Cells, { columns }: SubjectNeed, lists: readonly ReadList[]): Subject {
    const { count, rowOf } = this.#shapeOf('subject', columns);
    const subject = subjectFromRow(rowOf(cells, 0) as never);
    if (lists.length > 0) {
      const withIt = new Map<string, Page<unknown>>();
      for (const [index, list] of lists.entries()) {
        withIt.set(list.need.place, this.page(cells[count + index] as readonly Cells[], list));
      }
      Object.assign(subject, { [READ_WITH]: withIt });
    }
    return subject;
  }

  /** A page of a list, of its rows. */
  page(rows: readonly Cells[], list: ReadList): Page<unknown> {
    const { need, listing, below, isBackward } = list;
    const { count, rowOf } = this.#shapeOf('statement', need.columns);
    const page = rows.map((cells) => {
      const row = rowOf(cells, 1);
      const item = listing.fromRow(row as never);
      if (need.ends.length > 0) {
        const ends = need.ends.map(({ place, subject }, index): [string, readonly Subject[]] => [
          place,
          (cells[1 + count + index] as readonly Cells[]).map((end) => this.subject(end, subject, below[index]!)),
        ]);
        Object.assign(item, { [READ_WITH]: new Map(ends) });
      }
      return { item, position: { sortKey: cells[0] as string | number, id: row.id as string } };
    });
    return isBackward ? page.reverse() : page;
  }

  #shapeOf(what: 'subject' | 'statement', group: ColumnGroup) {
    const name = `${what} ${group}`;
    let shape = this.#shapes.get(name);
    if (!shape) {
      const read = columnNames(this.#cypher, what, group);
      const all = columnNames(this.#cypher, what, 'ALL');
      // One object literal, as the rows of queries are decoded; the names are those of fragments.
      const parts = all.map((column) => {
        const place = read.indexOf(column);
        return `${column}: ${place === -1 ? `unread.${column} ?? null` : `cells[from + ${place}]`}`;
      });
      const make = new Function('unread', `return (cells, from) => ({ ${parts.join(', ')} });`);
      shape = { count: read.length, rowOf: make(UNREAD) as (cells: Cells, from: number) => Row };
      this.#shapes.set(name, shape);
    }
    return shape;
  }
}
