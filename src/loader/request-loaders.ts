import type DataLoader from 'dataloader';
import { WHOLE_LIST_LIMIT } from '../bounds/list-sizes.js';
import type { DayInterval } from '../domain/edtf-interval.js';
import { interactionFromRow } from '../domain/interaction.js';
import {
  type Membership,
  membershipFromRow,
  participationFromRow,
  type Role,
  roleFromRow,
} from '../domain/relations.js';
import { sourceFromRow } from '../domain/source.js';
import { statementFromRow } from '../domain/statement.js';
import { subjectFromRow } from '../domain/subject.js';
import type { QueryRunner } from '../query/query-runner.js';
import { batchLists, batchLookup } from './batch-lookup.js';
import { ConnectionLoader } from './connection-loader.js';
import { EdgeLoaders } from './edge-loaders.js';
import type { KnownOrders } from './known-orders.js';
import { type BatchSchedule, LevelReader } from './level-reader.js';
import { StatementFigures } from './statement-figures.js';

/**
 * The loaders of one request: each batches what one level of the operation asks for into one query, so that the number
 * of queries depends on the depth of the operation and never on how many rows come back.
 */
export class RequestLoaders {
  readonly connections: ConnectionLoader;
  readonly edges: EdgeLoaders;
  readonly figures: StatementFigures;
  readonly #reader: LevelReader;
  // The loaders below are made before the constructor sets the reader.
  readonly #schedule: BatchSchedule = (send) => this.#reader.schedule(send);
  readonly #duringLoaders = new Map<string, DataLoader<string, unknown[]>>();

  constructor(runner: QueryRunner, orders: KnownOrders | null) {
    this.#reader = new LevelReader(runner);
    this.connections = new ConnectionLoader(this.#reader, orders, this.statements);
    this.edges = new EdgeLoaders(this.#reader);
    this.figures = new StatementFigures(this.#reader);
  }

  readonly subjects = batchLookup(
    (ids) => this.#reader.read('findSubjects', { ids }),
    ({ id }) => id,
    subjectFromRow,
    this.#schedule,
  );
  readonly sources = batchLookup(
    (ids) => this.#reader.read('findSources', { ids }),
    ({ id }) => id,
    sourceFromRow,
    this.#schedule,
  );
  readonly statements = batchLookup(
    (ids) => this.#reader.read('findStatements', { ids }),
    ({ id }) => id,
    statementFromRow,
    this.#schedule,
  );
  readonly interactions = batchLookup(
    (ids) => this.#reader.read('findInteractions', { ids }),
    ({ id }) => id,
    interactionFromRow,
    this.#schedule,
  );
  readonly subjectsByIdentifier = batchLookup(
    (keys) => this.#reader.read('findSubjectsByIdentifier', { keys }),
    ({ key }) => key,
    subjectFromRow,
    this.#schedule,
  );
  readonly sourcesByIdentifier = batchLookup(
    (keys) => this.#reader.read('findSourcesByIdentifier', { keys }),
    ({ key }) => key,
    sourceFromRow,
    this.#schedule,
  );
  readonly participations = batchLists(
    (ids) => this.#reader.read('listParticipations', { ids, limit: WHOLE_LIST_LIMIT }),
    participationFromRow,
    this.#schedule,
  );
  readonly concernIds = batchLists(
    (ids) => this.#reader.read('listConcerns', { ids, limit: WHOLE_LIST_LIMIT }),
    ({ subjectId }) => subjectId,
    this.#schedule,
  );

  /** The roles that persons hold (`side` holder) or that people hold in actors (`side` of), on days of an interval. */
  roles(side: 'holder' | 'of', during: DayInterval | null): DataLoader<string, Role[]> {
    const query = side === 'holder' ? 'listRolesOfPerson' : 'listRolesInActor';
    return this.#during(query, during, (ids, days) => this.#reader.read(query, { ids, ...days }), roleFromRow);
  }

  /** The members of organizations and groups on days of an interval. */
  memberships(during: DayInterval | null): DataLoader<string, Membership[]> {
    const query = 'listMemberships';
    return this.#during(query, during, (ids, days) => this.#reader.read(query, { ids, ...days }), membershipFromRow);
  }

  /** The loader of a list for one interval, made at its first use: each interval is a query of its own. */
  #during<Row extends { anchor: string }, Item>(
    query: string,
    during: DayInterval | null,
    read: (
      ids: string[],
      days: { duringFrom: string | null; duringTo: string | null; limit: number },
    ) => Promise<Row[]>,
    fromRow: (row: Row) => Item,
  ): DataLoader<string, Item[]> {
    const key = `${query} ${during?.from} ${during?.to}`;
    let loader = this.#duringLoaders.get(key) as DataLoader<string, Item[]> | undefined;
    if (!loader) {
      const days = { duringFrom: during?.from ?? null, duringTo: during?.to ?? null, limit: WHOLE_LIST_LIMIT };
      loader = batchLists((ids) => read(ids, days), fromRow, this.#schedule);
      this.#duringLoaders.set(key, loader as DataLoader<string, unknown[]>);
    }
    return loader;
  }
}
