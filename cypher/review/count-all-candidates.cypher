// @name countAllCandidates
// @summary How many candidates of all runs pass a filter.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all candidates
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the candidates
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:Candidate)
  WHERE
  // @include candidate-filter
  RETURN count(n) AS count
}
RETURN anchor.key AS anchor, count
