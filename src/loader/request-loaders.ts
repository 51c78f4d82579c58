import type DataLoader from 'dataloader';
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

/** How many roles, members, participants or concerns one node gives: lists that come whole, not in pages. */
export const WHOLE_LIST_LIMIT = 500;

/**
 * The loaders of one request: each batches what one level of the operation asks for into one query, so that the number
 * of queries depends on the depth of the operation and never on how many rows come back.
 */
export class RequestLoaders {
  readonly connections: ConnectionLoader;
  readonly #runner: QueryRunner;
  readonly #duringLoaders = new Map<string, DataLoader<string, unknown[]>>();

  constructor(runner: QueryRunner) {
    this.#runner = runner;
    this.connections = new ConnectionLoader(runner);
  }

  readonly subjects = batchLookup(
    (ids) => this.#runner.read('findSubjects', { ids }),
    ({ id }) => id,
    subjectFromRow,
  );
  readonly sources = batchLookup(
    (ids) => this.#runner.read('findSources', { ids }),
    ({ id }) => id,
    sourceFromRow,
  );
  readonly statements = batchLookup(
    (ids) => this.#runner.read('findStatements', { ids }),
    ({ id }) => id,
    statementFromRow,
  );
  readonly interactions = batchLookup(
    (ids) => this.#runner.read('findInteractions', { ids }),
    ({ id }) => id,
    interactionFromRow,
  );
  readonly subjectsByIdentifier = batchLookup(
    (keys) => this.#runner.read('findSubjectsByIdentifier', { keys }),
    ({ key }) => key,
    subjectFromRow,
  );
  readonly sourcesByIdentifier = batchLookup(
    (keys) => this.#runner.read('findSourcesByIdentifier', { keys }),
    ({ key }) => key,
    sourceFromRow,
  );
  readonly participations = batchLists(
    (ids) => this.#runner.read('listParticipations', { ids, limit: WHOLE_LIST_LIMIT }),
    participationFromRow,
  );
  readonly concernIds = batchLists(
    (ids) => this.#runner.read('listConcerns', { ids, limit: WHOLE_LIST_LIMIT }),
    ({ subjectId }) => subjectId,
  );

  /** The roles that persons hold (`side` holder) or that people hold in actors (`side` of), on days of an interval. */
  roles(side: 'holder' | 'of', during: DayInterval | null): DataLoader<string, Role[]> {
    const query = side === 'holder' ? 'listRolesOfPerson' : 'listRolesInActor';
    return this.#during(query, during, (ids, days) => this.#runner.read(query, { ids, ...days }), roleFromRow);
  }

  /** The members of organizations and groups on days of an interval. */
  memberships(during: DayInterval | null): DataLoader<string, Membership[]> {
    const query = 'listMemberships';
    return this.#during(query, during, (ids, days) => this.#runner.read(query, { ids, ...days }), membershipFromRow);
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
      loader = batchLists((ids) => read(ids, days), fromRow);
      this.#duringLoaders.set(key, loader as DataLoader<string, unknown[]>);
    }
    return loader;
  }
}
