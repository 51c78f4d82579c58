// @name countSharedAgreements
// @summary The number of agreements that all of some actors are or were party to, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the agreements that all its ids share
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then its PARTY_TO edges
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (:Subject {id: anchorId})-[p:PARTY_TO]->(a:Agreement)
  WHERE
  // @include party-filter
  WITH a, count(DISTINCT anchorId) AS partyCount
  WHERE partyCount = size(anchor.ids)
  RETURN count(a) AS count
}
RETURN anchor.key AS anchor, count
