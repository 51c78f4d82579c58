// @name listStatements
// @summary A page of the statements in the graph, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all statements
// @param earliest STRING NOT NULL  ISO day; earlier first days are excluded
// @param latest STRING NOT NULL  ISO day; later first days are excluded
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost the statements whose first day lies between $earliest and $latest
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (s:Statement)
  WHERE s.saidFrom >= $earliest AND s.saidFrom <= $latest AND
  // @include statement-filter
  // @include statement-order
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include statement-columns
