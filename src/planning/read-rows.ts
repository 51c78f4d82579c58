import { madeOnce } from '../collections/made-once.js';
import { type Subject, subjectFromRow, subjectOfName } from '../domain/subject.js';
import type { Connection } from '../graphql/shared/connection.js';
import type { Listing, Page } from '../loader/connection-loader.js';
import { rowMaker } from '../query/narrow-query.js';
import type { CypherFiles } from '../query/query-catalogue.js';
import type { ColumnGroup } from './column-groups.js';
import { columnNames, type PlannedList } from './compose-read.js';
import type { SubjectNeed } from './needs.js';

/** A page of a list of a subject. */
export interface ReadPage {
  page: Page<unknown>;
  list: ListOfSubject;
}

const READ_WITH = Symbol('read with it');

/** What was read with a subject or statement, by the place of the field that selects it. */
interface ReadWith {
  places: readonly string[];
  values: readonly (ReadPage | readonly Subject[])[];
}

/** What was read with an object for a place: a page of a list, or the subjects that it names; undefined if nothing was. */
export function readWith(source: unknown, place: string): ReadPage | readonly Subject[] | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const read = (source as { [READ_WITH]?: ReadWith })[READ_WITH];
  return read?.values[read.places.indexOf(place)];
}

function keep(source: object, places: readonly string[], values: ReadWith['values']): void {
  (source as { [READ_WITH]?: ReadWith })[READ_WITH] = { places, values };
}

/** A list of a read, its listing and direction, and the lists of the subjects that its statements name. */
export interface ReadList extends PlannedList {
  listing: Listing<object>;
  isBackward: boolean;
  below: readonly (readonly ListOfSubject[])[];
}

/** A list of a subject, with the connection of another subject that shows the same page of its own list. */
export interface ListOfSubject extends ReadList {
  connection: Connection<object>;
}

type Cells = readonly unknown[];

/** Builds domain objects from the rows of a planned read. */
export class RowReader {
  readonly #cypher: CypherFiles;
  readonly #shapes = new Map<string, { count: number; rowOf: ReturnType<typeof rowMaker> }>();

  constructor(cypher: CypherFiles) {
    this.#cypher = cypher;
  }

  /** The subject of a row with what was read with it. */
  subject(cells: Cells, { columns }: SubjectNeed, lists: readonly ListOfSubject[]): Subject {
    const { count, rowOf } = this.#shapeOf('subject', columns);
    const subject =
      columns === 'FEW' ? subjectOfName(...(cells as [string, string, string])) : subjectFromRow(rowOf(cells) as never);
    if (lists.length > 0) {
      const places = lists.map(({ need }) => need.place);
      const pageOf = (list: ListOfSubject, index: number) => this.page(cells[count + index] as readonly Cells[], list);
      keep(
        subject,
        places,
        lists.map((list, index) => ({ list, page: pageOf(list, index) })),
      );
    }
    return subject;
  }

  /** A page of a list, built from its rows. */
  page(rows: readonly Cells[], { need, listing, below, isBackward }: ReadList): Page<unknown> {
    const { count, rowOf } = this.#shapeOf('statement', need.columns);
    const { ends } = need;
    const places = ends.map(({ place }) => place);
    const page = rows.map((cells) => {
      const item = listing.fromRow(rowOf(cells) as never) as { id: string };
      if (ends.length > 0) {
        const subjectsOf = (index: number) =>
          (cells[1 + count + index] as readonly Cells[]).map((end) =>
            this.subject(end, ends[index]!.subject, below[index]!),
          );
        keep(
          item,
          places,
          ends.map((_, index) => subjectsOf(index)),
        );
      }
      return { item, position: { sortKey: cells[0] as string | number, id: item.id } };
    });
    return isBackward ? page.reverse() : page;
  }

  /** How many columns a group has, and what builds an object from those of a row: after the sort key, for a statement. */
  #shapeOf(what: 'subject' | 'statement', group: ColumnGroup) {
    return madeOnce(this.#shapes, `${what} ${group}`, () => {
      const read = columnNames(this.#cypher, what, group);
      const unread = columnNames(this.#cypher, what, 'ALL').filter((name) => !read.includes(name));
      return { count: read.length, rowOf: rowMaker(read, unread, what === 'statement' ? 1 : 0) };
    });
  }
}
