// @name listDecisions
// @summary A page of the decisions on candidates of all or some runs, by instant, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all decisions
// @param run LIST<STRING>  ids of runs
// @param candidate LIST<STRING>  ids of candidates
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
// @cost the decisions
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:Decision)
  WHERE n.id >= ''
  // @when run
  AND n.runId IN $run
  // @when candidate
  AND n.candidateId IN $candidate
  WITH n AS item, n.id AS itemId, n.at AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include decision-columns
