import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import { asKnownBefore, type Statement, statementFromRow } from '../domain/statement.js';
import type { QueryParams } from '../engine/graph-engine.js';
import { badUserInput } from '../errors/service-error.js';
import type { StatementCriteria } from './act-criteria.js';
import type { Anchor, Listing } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';
import type { KnownList } from './known-orders.js';

/** The orders of statement lists, by the name that GraphQL gives them. */
const STATEMENT_ORDERS = {
  SAID_ON_ASC: { sortBy: 'SAID_ON', isDescending: false },
  SAID_ON_DESC: { sortBy: 'SAID_ON', isDescending: true },
  TONE_ASC: { sortBy: 'TONE', isDescending: false },
  TONE_DESC: { sortBy: 'TONE', isDescending: true },
  RECORDED_AT_DESC: { sortBy: 'RECORDED_AT', isDescending: true },
  RELEVANCE: { sortBy: 'RELEVANCE', isDescending: true },
} as const;

/** The name of an order of statements. */
export type StatementOrderName = keyof typeof STATEMENT_ORDERS;

/** The start of a list of statements: a speaker, a subject, two speaking about each other, a source, a text or the whole graph. */
export type StatementStart = 'speaker' | 'about' | 'pair' | 'source' | 'text' | 'graph';

const QUERIES = {
  speaker: 'listStatementsBySpeaker',
  about: 'listStatementsAbout',
  pair: 'listStatementsBetween',
  source: 'listStatementsBySource',
  text: 'listStatementsByText',
  graph: 'listStatements',
} as const;

/** The further parameters of the list of what two subjects said about each other. */
interface PairFilter {
  between: string[] | null;
  duringFrom: string | null;
  duringTo: string | null;
}

/**
 * The ordered list of the statements that pass the criteria, starting at a kind of node. `ofPair`: what the statements of a pair
 * have to pass in place of `between`. Errors: BAD_USER_INPUT if the order is by relevance and no text is searched.
 */
export function statementListing(
  start: StatementStart,
  criteria: StatementCriteria,
  orderName: StatementOrderName,
  ofPair: PairFilter = { between: null, duringFrom: null, duringTo: null },
): Listing<Statement> {
  const filter = start === 'pair' ? { ...criteria, ...ofPair } : criteria;
  const { sortBy, isDescending } = STATEMENT_ORDERS[orderName];
  if (sortBy === 'RELEVANCE' && criteria.text === null) {
    throw badUserInput('filter.text', 'is not given; the order RELEVANCE is by how well words match it');
  }
  return {
    list: QUERIES[start],
    filter: { ...filter },
    // A new name, since old cursors of this order contain no day: with one of those, a page would omit statements.
    order: sortBy === 'RECORDED_AT' ? 'RECORDED_AT_AND_SAID_ON_DESC' : orderName,
    sortKeyType: sortBy === 'TONE' || sortBy === 'RELEVANCE' ? 'number' : 'text',
    isDescending,
    sort: {
      byTone: sortBy === 'TONE',
      byRecordedAt: sortBy === 'RECORDED_AT',
      byRelevance: sortBy === 'RELEVANCE',
    },
    known: orderName === 'SAID_ON_DESC' ? knownList(start, filter) : null,
    ...(start === 'pair' && { isShort: true }),
    ...(start === 'text' && { hasUnstoredIds: true }),
    ...(start === 'graph' && {
      scanFrom: (position, isBackward) =>
        scanBounds(criteria, sortBy === 'SAID_ON' ? position : null, isDescending !== isBackward),
    }),
    fromRow: (row: Parameters<typeof statementFromRow>[0]) =>
      criteria.recordedBefore === null
        ? statementFromRow(row)
        : asKnownBefore(statementFromRow(row), criteria.recordedBefore),
  };
}

/** How a list, newest first, may be found in known orders: if its filter has only days. */
function knownList(start: StatementStart, filter: StatementCriteria): KnownList | null {
  if (start !== 'speaker' && start !== 'about' && start !== 'pair') return null;
  const { status, saidFrom, saidTo, ...others } = filter;
  const isPlain =
    status.length === 1 && status[0] === 'CURRENT' && Object.values(others).every((value) => value === null);
  return isPlain ? { at: start, from: saidFrom, to: saidTo } : null;
}

/** First days outside these bounds cannot be on the page: the filter excludes them, or they precede the position. */
function scanBounds(criteria: StatementCriteria, position: KeysetPosition | null, isFalling: boolean): QueryParams {
  const latest = criteria.saidTo ?? LATEST_DAY;
  if (position === null) return { earliest: EARLIEST_DAY, latest };
  const day = String(position.sortKey);
  return isFalling ? { earliest: EARLIEST_DAY, latest: day < latest ? day : latest } : { earliest: day, latest };
}

/**
 * The best start for a list over the whole graph: the statements that match the text or the nodes that the filter names, if
 * any, rather than every statement.
 */
export function wholeGraphStart(criteria: StatementCriteria): { start: StatementStart; anchor: Anchor } {
  const from = (start: StatementStart, ids: string[]) => ({ start, anchor: [...new Set(ids)] });
  if (criteria.text !== null) return from('text', []);
  if (criteria.speaker) return from('speaker', criteria.speaker);
  if (criteria.between) return from(new Set(criteria.between).size === 2 ? 'pair' : 'speaker', criteria.between);
  if (criteria.about) return from('about', criteria.about);
  if (criteria.source) return from('source', criteria.source);
  return from('graph', []);
}
