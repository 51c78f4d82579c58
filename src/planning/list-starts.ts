import { madeOnce } from '../collections/made-once.js';
import type { CypherFiles, NamedQuery } from '../query/query-catalogue.js';
import type { QueryName } from '../query/query-types.generated.js';

/** The lists of statements whose pages are planned. */
export const PLANNED_LISTS: readonly QueryName[] = [
  'listStatements',
  'listStatementsAbout',
  'listStatementsBetween',
  'listStatementsBySource',
  'listStatementsBySpeaker',
];

/** Of these, the lists whose statements are bound as edges. */
export const LISTS_OF_EDGES: readonly QueryName[] = [
  'listStatementsAbout',
  'listStatementsBetween',
  'listStatementsBySpeaker',
];

/** The pieces that replace a query on Neo4j, where they read less. */
const PIECES: Partial<Record<QueryName, { name: string; isOfOne: boolean }>> = {
  listStatementsBetween: { name: 'statementsBetween', isOfOne: false },
  // An index has the statements of one speaker in order.
  listStatementsBySpeaker: { name: 'statementsBySpeaker', isOfOne: true },
};

const COLUMNS = '\nRETURN anchor.key AS anchor';
const starts = new WeakMap<CypherFiles, Map<string, NamedQuery>>();

/**
 * The beginning of a query, which finds the statements of a list: each bound as item, with its anchor and its sortKey.
 * `isOfOne`: whether each anchor is a single node.
 */
export function startOfList(cypher: CypherFiles, list: QueryName, isOfOne: boolean): NamedQuery {
  const known = madeOnce(starts, cypher, () => new Map());
  return madeOnce(known, `${list} ${isOfOne}`, () => {
    const query = cypher.queries.get(list)!;
    const piece = PIECES[list];
    return piece && (isOfOne || !piece.isOfOne)
      ? filled(cypher.pieces.get('pagesOfAnchors')!, cypher.pieces.get(piece.name)!)
      : { ...query, text: query.text.slice(0, query.text.lastIndexOf(COLUMNS)) };
  });
}

function filled(pages: NamedQuery, piece: NamedQuery): NamedQuery {
  const params = [...pages.header.params, ...piece.header.params];
  return { ...piece, header: { ...piece.header, params }, text: pages.text.replace('pageOfAnchor', () => piece.text) };
}
