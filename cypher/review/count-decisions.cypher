// @name countDecisions
// @summary The number of decisions on candidates of all or some runs, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all decisions
// @param run LIST<STRING>  ids of runs
// @param candidate LIST<STRING>  ids of candidates
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the decisions
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:Decision)
  WHERE n.id >= ''
  // @when run
  AND n.runId IN $run
  // @when candidate
  AND n.candidateId IN $candidate
  RETURN count(n) AS count
}
RETURN anchor.key AS anchor, count
