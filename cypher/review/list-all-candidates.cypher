// @name listAllCandidates
// @summary A page of the candidates of all runs that pass a filter, the oldest run first.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all candidates
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
// @cost the candidates
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:Candidate)
  WHERE
  // @include candidate-filter
  WITH n AS item, n.id AS itemId, n.id AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include candidate-columns
