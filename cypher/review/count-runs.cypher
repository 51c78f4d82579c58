// @name countRuns
// @summary The number of runs over articles.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all runs
// @param state LIST<STRING>  OPEN or CLOSED
// @param source LIST<STRING>  ids of sources
// @param createdBy LIST<STRING>  who submitted the articles
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the runs
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:ExtractionRun)
  WHERE n.id >= ''
  // @when state
  AND n.state IN $state
  // @when source
  AND n.sourceId IN $source
  // @when createdBy
  AND n.createdBy IN $createdBy
  RETURN count(n) AS count
}
RETURN anchor.key AS anchor, count
