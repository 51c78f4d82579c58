import DataLoader from 'dataloader';
import type { GraphQLSchema } from 'graphql';
import type { Subject } from '../domain/subject.js';
import type { GraphEngine } from '../engine/graph-engine.js';
import type { OperationPlan, PlannedField } from '../execution/operation-plan.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Connection } from '../graphql/shared/connection.js';
import { type Page, pageParams } from '../loader/connection-loader.js';
import type { LeftOut } from '../loader/level-reader.js';
import type { RequestLoaders } from '../loader/request-loaders.js';
import { type Pieces, ReadComposer } from './compose-read.js';
import { LeftOutColumns } from './left-out-columns.js';
import { type ListNeed, placeOf, type SubjectNeed, subjectNeedOf } from './needs.js';
import { type ReadList, RowReader, readWith } from './read-rows.js';
import { selectedColumns } from './selected-columns.js';

/** Resolves a field of a parent, as the operation selects it. */
export type Resolve = (planned: PlannedField, source: unknown, context: RequestContext) => unknown;

/** Lists that are planned; the others are read as ever. */
const PLANNED_LIST = 'listStatementsBySpeaker';

/** Plans reads from what operations select, where nothing is remembered. */
export class ReadPlanner {
  readonly composer: ReadComposer;
  readonly reader: RowReader;
  /** Whether a read is composed to one query, which takes less time on Neo4j alone: see docs/performance.md. */
  readonly composes: boolean;
  readonly #leftOut: LeftOutColumns;
  readonly #leftOutOf = new WeakMap<OperationPlan, LeftOut>();
  readonly #schema: GraphQLSchema;
  readonly #needs = new WeakMap<PlannedField, { need: SubjectNeed | null }>();

  constructor(schema: GraphQLSchema, pieces: Pieces, engine: GraphEngine['kind']) {
    this.#schema = schema;
    this.composes = engine === 'neo4j';
    this.#leftOut = new LeftOutColumns(pieces);
    this.composer = new ReadComposer(pieces);
    this.reader = new RowReader(pieces);
  }

  /** What the queries of an operation need not read. */
  leftOutOf(plan: OperationPlan): LeftOut {
    let leftOut = this.#leftOutOf.get(plan);
    if (!leftOut) {
      leftOut = this.#leftOut.of(selectedColumns(plan, this.#schema));
      this.#leftOutOf.set(plan, leftOut);
    }
    return leftOut;
  }

  /** What is selected of the subjects that a field gives; null where it gives none. Worked out once for an operation. */
  needOf(planned: PlannedField): SubjectNeed | null {
    let known = this.#needs.get(planned);
    if (!known) {
      known = { need: subjectNeedOf(planned, this.#schema) };
      this.#needs.set(planned, known);
    }
    return known.need;
  }
}

/**
 * The planned reads of one execution. A resolver that asks the loaders for subjects is given those that were read with its
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

  /** The context in which a field of a parent is resolved. */
  contextOf(planned: PlannedField, source: unknown, context: RequestContext): RequestContext {
    const place = placeOf(planned);
    const read = readWith(source)?.get(place);
    if (read) return withLoaders(context, loadersOf(read, planned, context.loaders));
    const need = this.#planner.needOf(planned);
    // Subjects alone are read together with those of other fields of the level.
    if (!need || (source !== undefined && need.lists.length === 0)) return context;
    let known = this.#contexts.get(place);
    if (!known) {
      known = withLoaders(context, { subjects: this.#subjects(need, context) });
      this.#contexts.set(place, known);
    }
    return known;
  }

  /** A loader of subjects with what is selected of them. */
  #subjects(need: SubjectNeed, context: RequestContext) {
    const { reader } = context.loaders;
    const loader = new DataLoader<string, Subject | null>((ids) => reader.during(this.#read(ids, need, context)), {
      batchScheduleFn: reader.schedule,
    });
    return { load: (id: string) => loader.load(id), loadMany: (ids: readonly string[]) => loader.loadMany(ids) };
  }

  async #read(ids: readonly string[], need: SubjectNeed, context: RequestContext): Promise<(Subject | null)[]> {
    const lists = await this.#listsOf(need, context);
    const { composer, reader } = this.#planner;
    const { query, params } = composer.compose(need, lists);
    const rows = await context.runner.readComposed(query, { ...params, ids: [...ids] });
    const found = new Map(
      rows.map((cells) => {
        const subject = reader.subject(cells, need, lists);
        return [subject.id, subject];
      }),
    );
    return ids.map((id) => found.get(id) ?? null);
  }

  async #listsOf({ lists }: SubjectNeed, context: RequestContext): Promise<ReadList[]> {
    const planned = await Promise.all(lists.map((list) => this.#listOf(list, context)));
    return planned.filter((list) => list !== null);
  }

  /** The list as its arguments ask for it; null where it is read as ever, which tells what is wrong with them, too. */
  async #listOf(need: ListNeed, context: RequestContext): Promise<ReadList | null> {
    const parent = { id: 'group/any', kind: 'GROUP' };
    const connection = await Promise.resolve()
      .then(() => this.#resolve(need.field, parent, context))
      .catch(() => null);
    if (!(connection instanceof Connection)) return null;
    const { listing, page } = connection as Connection<object>;
    if (listing.list !== PLANNED_LIST || listing.filter.text !== null) return null;
    const below = await Promise.all(need.ends.map(({ subject }) => this.#listsOf(subject, context)));
    return { need, listing, below, isBackward: page.isBackward, params: pageParams(listing, page) };
  }
}

function withLoaders(context: RequestContext, own: object): RequestContext {
  return Object.assign(Object.create(context), { loaders: Object.assign(Object.create(context.loaders), own) });
}

/** The loaders by which a field finds what was read with its parent. */
function loadersOf(read: Page<unknown> | readonly Subject[], planned: PlannedField, loaders: RequestLoaders): object {
  if (planned.field.name !== 'statements') {
    const byId = (id: string) => (read as readonly Subject[]).find((one) => one.id === id) ?? null;
    return { subjects: { load: byId, loadMany: (ids: readonly string[]) => ids.map(byId) } };
  }
  let isRead = false;
  const { connections } = loaders;
  return {
    connections: {
      // The first rows that a connection asks for are those of its page; it looks back from them afterwards.
      rows: (...asked: Parameters<typeof connections.rows>) => {
        if (isRead) return connections.rows(...asked);
        isRead = true;
        return Promise.resolve(read);
      },
      count: (...asked: Parameters<typeof connections.count>) => connections.count(...asked),
    },
  };
}
