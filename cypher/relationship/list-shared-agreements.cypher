// @name listSharedAgreements
// @summary A page of the agreements that all of some actors are or were party to, by name, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the agreements that all its ids share
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then its PARTY_TO edges
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (:Subject {id: anchorId})-[p:PARTY_TO]->(a:Agreement)
  WHERE
  // @include party-filter
  WITH a, count(DISTINCT anchorId) AS partyCount
  WHERE partyCount = size(anchor.ids)
  WITH a AS item, a.id AS itemId, a.sortName AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include subject-columns
