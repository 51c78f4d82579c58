// @name listCandidates
// @summary A page of the candidates of some runs that pass a filter, in article order, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: ids of runs
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each run, then its candidates
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (n:Candidate {runId: anchorId})
  WHERE
  // @include candidate-filter
  WITH n AS item, n.id AS itemId, n.id AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include candidate-columns
