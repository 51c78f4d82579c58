// @name countCandidates
// @summary How many candidates of some runs pass a filter, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: ids of runs
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each run, then its candidates
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (n:Candidate {runId: anchorId})
  WHERE
  // @include candidate-filter
  RETURN count(n) AS count
}
RETURN anchor.key AS anchor, count
