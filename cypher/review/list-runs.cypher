// @name listRuns
// @summary A page of the runs over articles, by instant of creation.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all runs
// @param state LIST<STRING>  OPEN or CLOSED
// @param source LIST<STRING>  ids of sources
// @param createdBy LIST<STRING>  who submitted the articles
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
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
  WITH n AS item, n.id AS itemId, n.createdAt AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include run-columns
