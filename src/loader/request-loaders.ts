import { MOST_PASSAGES, WHOLE_LIST_LIMIT } from '../bounds/list-sizes.js';
import { candidateFromRow } from '../domain/candidate.js';
import { changeFromRow } from '../domain/change.js';
import { decisionFromRow } from '../domain/decision.js';
import type { DayInterval } from '../domain/edtf-interval.js';
import { runFromRow } from '../domain/extraction-run.js';
import { interactionFromRow } from '../domain/interaction.js';
import {
  type Membership,
  membershipFromRow,
  participationFromRow,
  type Relation,
  type Role,
  relationFromRow,
  roleFromRow,
} from '../domain/relations.js';
import { passageFromRow, sayingRows } from '../domain/saying.js';
import { sourceFromRow } from '../domain/source.js';
import { statementFromRow } from '../domain/statement.js';
import { subjectFromRow } from '../domain/subject.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Queries, QueryName } from '../query/query-types.generated.js';
import { type BatchLoader, lists, lookup } from './batch-loader.js';
import { ConnectionLoader } from './connection-loader.js';
import { EdgeLoaders } from './edge-loaders.js';
import type { KnownOrders } from './known-orders.js';
import { LevelReader } from './level-reader.js';
import { StatementFigures } from './statement-figures.js';

type SayingRow = Queries['findStatementsInWords']['row'];
type ConcernRow = Queries['listConcerns']['row'];
type TallyRow = Queries['tallyCandidates']['row'];

const withIds = (ids: string[]) => ({ ids });
const withKeys = (keys: string[]) => ({ keys });
const wholeLists = (ids: string[]) => ({ ids, limit: WHOLE_LIST_LIMIT });
const passagesOf = (ids: string[]) => ({ ids, limit: MOST_PASSAGES });
const byId = ({ id }: { id: string }) => id;
const byKey = ({ key }: { key: string }) => key;

// The queries of the loaders, the same for all requests.
const SUBJECTS = { ...lookup('findSubjects', withIds, byId, subjectFromRow), areSubjects: true };
const WHOLE_SUBJECTS = { ...SUBJECTS, isWhole: true };
const SOURCES = lookup('findSources', withIds, byId, sourceFromRow);
const STATEMENTS = lookup('findStatements', withIds, byId, statementFromRow);
const WHOLE_STATEMENTS = { ...STATEMENTS, isWhole: true };
const INTERACTIONS = lookup('findInteractions', withIds, byId, interactionFromRow);
const SUBJECTS_BY_IDENTIFIER = lookup('findSubjectsByIdentifier', withKeys, byKey, subjectFromRow);
const SOURCES_BY_IDENTIFIER = lookup('findSourcesByIdentifier', withKeys, byKey, sourceFromRow);
const PARTICIPATIONS = lists('listParticipations', wholeLists, participationFromRow);
const CONCERN_IDS = lists('listConcerns', wholeLists, ({ subjectId }: ConcernRow) => subjectId);
const CHANGES = lookup('findChanges', withIds, byId, changeFromRow);
const RUNS = lookup('findRuns', withIds, byId, runFromRow);
const CANDIDATES = lookup('findCandidates', withIds, byId, candidateFromRow);
const DECISIONS = lookup('findDecisions', withIds, byId, decisionFromRow);
const CANDIDATE_TALLIES = lists('tallyCandidates', withIds, (row: TallyRow) => row);
const PASSAGES = lists('findPassagesOfSources', passagesOf, passageFromRow);
const SAYINGS = lists('findStatementsInWords', sayingRows, ({ id }: SayingRow) => id);
const RELATIONS = lists('findRelations', edgesBetween, relationFromRow);

/**
 * The loaders of one request: each batches what one level of the operation asks for into one query, so that the number
 * of queries depends on the depth of the operation and never on how many rows come back.
 */
export function requestLoaders(runner: QueryRunner, orders: KnownOrders | null) {
  const reader = new LevelReader(runner);
  const statements = reader.loaderOf(STATEMENTS);
  /** The loader of a list for one interval: each interval is a query of its own. */
  const listsDuring = <Row extends { anchor: string }, Item>(
    query: QueryName,
    during: DayInterval | null,
    fromRow: (row: Row) => Item,
  ) => {
    const days = { duringFrom: during?.from ?? null, duringTo: during?.to ?? null, limit: WHOLE_LIST_LIMIT };
    return reader.lists(query, `${days.duringFrom} ${days.duringTo}`, (ids) => ({ ids, ...days }), fromRow);
  };
  return {
    /** Runs the loaders of the request level by level. */
    reader,
    connections: new ConnectionLoader(reader, orders, statements),
    get edges() {
      return new EdgeLoaders(reader);
    },
    get figures() {
      return new StatementFigures(reader);
    },
    subjects: reader.loaderOf(SUBJECTS),
    sources: reader.loaderOf(SOURCES),
    statements,
    /** The same with all columns, whatever the operation selects. */
    wholeSubjects: reader.loaderOf(WHOLE_SUBJECTS),
    wholeStatements: reader.loaderOf(WHOLE_STATEMENTS),
    interactions: reader.loaderOf(INTERACTIONS),
    subjectsByIdentifier: reader.loaderOf(SUBJECTS_BY_IDENTIFIER),
    sourcesByIdentifier: reader.loaderOf(SOURCES_BY_IDENTIFIER),
    participations: reader.loaderOf(PARTICIPATIONS),
    concernIds: reader.loaderOf(CONCERN_IDS),
    changes: reader.loaderOf(CHANGES),
    runs: reader.loaderOf(RUNS),
    candidates: reader.loaderOf(CANDIDATES),
    decisions: reader.loaderOf(DECISIONS),
    /** How many candidates of a run are in each state. */
    candidateTallies: reader.loaderOf(CANDIDATE_TALLIES),
    /** The current statements of a source, and those of a speaker in given words: what a candidate may repeat. */
    passages: reader.loaderOf(PASSAGES),
    sayings: reader.loaderOf(SAYINGS),
    /** The edges without ids of their own, by their type and ends: 'HAS_ROLE person/robert-malley state/united-states'. */
    relations: reader.loaderOf<readonly Relation[]>(RELATIONS),
    /** The roles that persons hold (`side` holder) or that people hold in actors (`side` of), on days of an interval. */
    roles: (side: 'holder' | 'of', during: DayInterval | null): BatchLoader<readonly Role[]> =>
      listsDuring(side === 'holder' ? 'listRolesOfPerson' : 'listRolesInActor', during, roleFromRow),
    /** The members of organizations and groups on days of an interval. */
    memberships: (during: DayInterval | null): BatchLoader<readonly Membership[]> =>
      listsDuring('listMemberships', during, membershipFromRow),
  };
}

export type RequestLoaders = ReturnType<typeof requestLoaders>;

function edgesBetween(keys: string[]) {
  const rows = keys.map((key) => {
    const [type, startId, endId] = key.split(' ');
    return { key, type, startId, endId };
  });
  return { rows };
}
