import { type GraphQLSchema, getNamedType } from 'graphql';
import { madeOnce } from '../collections/made-once.js';
import type { Subject } from '../domain/subject.js';
import type { GraphEngine } from '../engine/graph-engine.js';
import type { PlannedField } from '../execution/operation-plan.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Connection } from '../graphql/shared/connection.js';
import { BatchLoader, type Soon } from '../loader/batch-loader.js';
import {
  type Anchor,
  type KeysetPage,
  type Listing,
  type Page,
  type Pages,
  pageParams,
} from '../loader/connection-loader.js';
import type { RequestLoaders } from '../loader/request-loaders.js';
import { asksFinders } from '../query/filter-finders.js';
import { GatheredReads } from '../query/gathered-reads.js';
import type { CypherFiles } from '../query/query-catalogue.js';
import { ReadComposer } from './compose-read.js';
import { LeftOutColumns } from './left-out-columns.js';
import { PLANNED_LISTS } from './list-starts.js';
import { type ListNeed, listNeedOf, placeOf, type SubjectNeed, subjectNeedOf } from './needs.js';
import { type ListOfSubject, type ReadList, type ReadPage, RowReader, readWith } from './read-rows.js';

/** Resolves a field of a parent, as the operation selects it. */
export type Resolve = (planned: PlannedField, source: unknown, context: RequestContext) => unknown;

/** What is read for a field that returns subjects or a list of statements. */
interface Need {
  place: string;
  /** The same for all places whose reads can be batched. */
  shared: string;
  subject: SubjectNeed | null;
  list: ListNeed | null;
}

/** Plans reads from what operations select. */
export class ReadPlanner {
  readonly composer: ReadComposer;
  readonly gathered = new GatheredReads();
  readonly reader: RowReader;
  /** Whether a read is composed into one query, which saves time only on Neo4j: see docs/performance.md. */
  readonly composes: boolean;
  /** What the queries of an operation need not read. */
  readonly leftOut: LeftOutColumns;
  readonly #schema: GraphQLSchema;
  readonly #needs = new WeakMap<PlannedField, Need | null>();
  /** For lists of whose statements only columns are selected, by group of columns and whether they are counted. */
  readonly #lists = new Map<string, ListNeed>();

  constructor(schema: GraphQLSchema, cypher: CypherFiles, engine: GraphEngine['kind']) {
    this.#schema = schema;
    this.composes = engine === 'neo4j';
    this.leftOut = new LeftOutColumns(schema, cypher);
    this.composer = new ReadComposer(cypher);
    this.reader = new RowReader(cypher);
  }

  /** What is read for a field; null if it returns something else. Computed once per operation. */
  needOf(planned: PlannedField): Need | null {
    return madeOnce(this.#needs, planned, () => this.#need(planned));
  }

  #need(planned: PlannedField): Need | null {
    const place = placeOf(planned);
    if (getNamedType(planned.field.type).name === 'StatementConnection') {
      const list = listNeedOf(planned, this.#schema);
      if (list.ends.length > 0) return { place, shared: place, subject: null, list };
      const known = madeOnce(this.#lists, `${list.columns} ${list.isCounted}`, () => list);
      return { place, shared: `list of ${list.columns}`, subject: null, list: known };
    }
    const subject = subjectNeedOf(planned, this.#schema);
    return subject && { place, shared: place, subject, list: null };
  }
}

/**
 * The planned reads of one execution. A resolver that asks the loaders for subjects gets those that were read with its
 * parent, or one read of all that is selected below; it need not know which.
 */
export class PlannedReads {
  readonly #planner: ReadPlanner;
  readonly #resolve: Resolve;
  readonly #contexts = new Map<string, RequestContext>();

  constructor(planner: ReadPlanner, resolve: Resolve) {
    this.#planner = planner;
    this.#resolve = resolve;
  }

  /** The value of a field: read with its parent, or the result of its resolver, whose loaders read all that is selected below. */
  resolve(planned: PlannedField, source: unknown, context: RequestContext): unknown {
    const need = this.#planner.needOf(planned);
    if (!need) return this.#resolve(planned, source, context);
    const read = readWith(source, need.place);
    if (read && 'page' in read) {
      return read.list.connection.of((source as Subject).id, pagesAfter(read, context.loaders));
    }
    // Subjects without lists are read together with those of other fields of the level.
    const isAlone = need.subject?.lists.length === 0 && source !== undefined;
    if (!read && isAlone) return this.#resolve(planned, source, context);
    const own = this.#contextOf(need, context);
    for (const subject of read ?? []) own.loaders.subjects.know(subject.id, subject);
    return this.#resolve(planned, source, own);
  }

  /** The context in which the loaders read all that is selected at some places. */
  #contextOf({ shared, subject, list }: Need, context: RequestContext): RequestContext {
    return madeOnce(this.#contexts, shared, () => {
      const own = list ? { connections: this.#pages(list, context) } : { subjects: this.#subjects(subject!, context) };
      return Object.assign(Object.create(context), { loaders: Object.assign(Object.create(context.loaders), own) });
    });
  }

  /** Reads the pages of a list with what is selected of them; as usual if they are not planned. */
  #pages(need: ListNeed, context: RequestContext): Pages {
    const { connections, reader } = context.loaders;
    const loaderOf = (listing: Listing<unknown>, page: KeysetPage) => {
      const params = pageParams(listing, page);
      const list = { need, listing: listing as Listing<object>, params, isBackward: page.isBackward };
      const name = `${need.place} ${listing.list} ${JSON.stringify(params)}`;
      return reader.loader(name, (keys: readonly string[]) => reader.during(this.#readPages(keys, list, context)));
    };
    return {
      rows: <Item>(listing: Listing<Item>, anchor: Anchor, page: KeysetPage): Soon<Page<Item>> => {
        // A single row only shows whether there is another page.
        if (page.size === 1 || !isPlanned(listing)) return connections.rows(listing, anchor, page);
        return loaderOf(listing, page).load(anchor.join(' ')) as Soon<Page<Item>>;
      },
      count: (...asked) => connections.count(...asked),
    };
  }

  async #readPages(
    keys: readonly string[],
    { need, listing, params, isBackward }: Omit<ReadList, 'below'>,
    context: RequestContext,
  ): Promise<Page<unknown>[]> {
    const below = await Promise.all(need.ends.map(({ subject }) => this.#listsOf(subject, context)));
    const list = { need, listing, params, isBackward, below };
    const anchorOf = (key: string) => ({ key, ids: key === '' ? [] : key.split(' '), id: key });
    const anchors = keys.map(anchorOf);
    const { composer, gathered, reader } = this.#planner;
    const isJoint = anchors.some(({ ids }) => ids.length > 1);
    // For other lists, a count reads more than a page.
    const isCounted = need.isCounted && listing.isShort === true && params.afterKey === null;
    const read = { ...list, params: { ...params, isJoint, isCounted } };
    const composed = composer.pages(
      listing.list,
      read,
      anchors.every(({ ids }) => ids.length === 1),
    );
    const rows = await gathered.read({ ...composed, by: 'anchors', itemOf: anchorOf }, keys, context.runner);
    const found = new Map<string, (readonly unknown[])[]>(keys.map((key) => [key, []]));
    const totals = new Map<string, number>();
    for (const [key, cells, total] of rows as [string, readonly unknown[], number?][]) {
      found.get(key)!.push(cells);
      if (total !== undefined) totals.set(key, total);
    }
    return keys.map((key) => Object.assign(reader.page(found.get(key)!, list), { total: totals.get(key) }));
  }

  /** A loader of subjects with what is selected of them. */
  #subjects(need: SubjectNeed, context: RequestContext) {
    const { reader } = context.loaders;
    return new BatchLoader(reader, (ids: readonly string[]) => reader.during(this.#read(ids, need, context)));
  }

  async #read(ids: readonly string[], need: SubjectNeed, context: RequestContext): Promise<(Subject | null)[]> {
    const lists = await this.#listsOf(need, context);
    const { composer, gathered, reader } = this.#planner;
    const composed = { ...composer.subjects(need, lists), by: 'ids' } as const;
    const read = async (some: string[]) => {
      const rows = await gathered.read(composed, some, context.runner);
      const subjects = rows.map((cells) => reader.subject(cells, need, lists));
      return new Map(subjects.map((subject) => [subject.id, subject]));
    };
    const found = await context.loaders.reader.readKept(ids, read);
    return ids.map((id) => found.get(id) ?? null);
  }

  async #listsOf({ lists }: SubjectNeed, context: RequestContext): Promise<ListOfSubject[]> {
    const planned = await Promise.all(lists.map((list) => this.#listOf(list, context)));
    return planned.filter((list) => list !== null);
  }

  /** The list that its arguments ask for; null if it is read as usual, which also reports what is wrong with them. */
  async #listOf(need: ListNeed, context: RequestContext): Promise<ListOfSubject | null> {
    const parent = { id: 'group/any', kind: 'GROUP' };
    const resolved = await Promise.resolve()
      .then(() => this.#resolve(need.field, parent, context))
      .catch(() => null);
    if (!(resolved instanceof Connection)) return null;
    const connection: Connection<object> = resolved;
    const { listing, page } = connection;
    if (listing.list !== 'listStatementsBySpeaker' || !isPlanned(listing)) return null;
    const below = await Promise.all(need.ends.map(({ subject }) => this.#listsOf(subject, context)));
    return { need, listing, below, connection, isBackward: page.isBackward, params: pageParams(listing, page) };
  }
}

/** Whether pages of a list are planned; not if its filter names a text or states, which have to be resolved first. */
function isPlanned({ list, filter }: Listing<unknown>): boolean {
  return PLANNED_LISTS.includes(list) && !asksFinders(filter);
}

/** Returns a page that was read, which yields the count if it is the whole list; reads whatever else a connection asks for. */
function pagesAfter({ page, list: { params } }: ReadPage, { connections }: RequestLoaders): Pages {
  const isWhole = params.afterKey === null && page.length < (params.limit as number);
  let isGiven = false;
  return {
    rows: <Item>(...asked: [Listing<Item>, Anchor, KeysetPage]): Soon<Page<Item>> => {
      if (isGiven) return connections.rows(...asked);
      isGiven = true;
      return page as Page<Item>;
    },
    count: (...asked) => (isWhole ? Promise.resolve(page.length) : connections.count(...asked)),
  };
}
