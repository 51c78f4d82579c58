import { EARLIEST_DAY, LATEST_DAY } from '../domain/edtf-interval.js';
import { asKnownBefore, type Statement, statementFromRow } from '../domain/statement.js';
import type { QueryParams } from '../engine/graph-engine.js';
import { badUserInput } from '../errors/service-error.js';
import type { StatementCriteria } from './act-criteria.js';
import type { Anchor, Listing } from './connection-loader.js';
import type { KeysetPosition } from './cursor.js';

/** The orders of statement lists, by the name that GraphQL gives them. */
export const STATEMENT_ORDERS = {
  SAID_ON_ASC: { sortBy: 'SAID_ON', isDescending: false },
  SAID_ON_DESC: { sortBy: 'SAID_ON', isDescending: true },
  TONE_ASC: { sortBy: 'TONE', isDescending: false },
  TONE_DESC: { sortBy: 'TONE', isDescending: true },
  RECORDED_AT_DESC: { sortBy: 'RECORDED_AT', isDescending: true },
  RELEVANCE: { sortBy: 'RELEVANCE', isDescending: true },
} as const;

/** The name of an order of statements. */
export type StatementOrderName = keyof typeof STATEMENT_ORDERS;

/** Where a list of statements starts: at a speaker, a subject, two who speak about each other, a source, what has some words, or nowhere in particular. */
export type StatementStart = 'speaker' | 'about' | 'pair' | 'source' | 'text' | 'graph';

const QUERIES = {
  speaker: 'listStatementsBySpeaker',
  about: 'listStatementsAbout',
  pair: 'listStatementsBetween',
  source: 'listStatementsBySource',
  text: 'listStatementsByText',
  graph: 'listStatements',
} as const;

/**
 * The list of the statements that begin at a kind of node, pass the criteria, in an order. Errors: BAD_USER_INPUT
 * where the order is by relevance and no text is searched.
 */
export function statementListing(
  start: StatementStart,
  criteria: StatementCriteria,
  orderName: StatementOrderName,
): Listing<Statement> {
  const { sortBy, isDescending } = STATEMENT_ORDERS[orderName];
  if (sortBy === 'RELEVANCE' && criteria.text === null) {
    throw badUserInput('filter.text', 'is not given; the order RELEVANCE is by how well words match it');
  }
  return {
    list: QUERIES[start],
    filter: start === 'pair' ? { ...criteria, between: null, duringFrom: null, duringTo: null } : { ...criteria },
    order: orderName,
    sortKeyType: sortBy === 'TONE' || sortBy === 'RELEVANCE' ? 'number' : 'text',
    isDescending,
    sort: {
      byTone: sortBy === 'TONE',
      byRecordedAt: sortBy === 'RECORDED_AT',
      byRelevance: sortBy === 'RELEVANCE',
    },
    ...(orderName === 'SAID_ON_DESC' &&
      (start === 'speaker' || start === 'about') &&
      isPlain(criteria) && { knownAt: start }),
    ...(start === 'pair' && { isShort: true }),
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

/** Whether the criteria are those of no filter at all. */
function isPlain({ status, ...others }: StatementCriteria): boolean {
  return status.length === 1 && status[0] === 'CURRENT' && Object.values(others).every((value) => value === null);
}

/** First days outside these bounds cannot be on the page: by the filter, or because they lie before the position. */
function scanBounds(criteria: StatementCriteria, position: KeysetPosition | null, isFalling: boolean): QueryParams {
  const latest = criteria.saidTo ?? LATEST_DAY;
  if (position === null) return { earliest: EARLIEST_DAY, latest };
  const day = String(position.sortKey);
  return isFalling ? { earliest: EARLIEST_DAY, latest: day < latest ? day : latest } : { earliest: day, latest };
}

/**
 * Where a list over the whole graph starts best: at the statements with the words or at the nodes that its filter names, if
 * any, rather than at every statement.
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
