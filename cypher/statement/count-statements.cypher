// @name countStatements
// @summary How many statements there are in the graph, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all statements
// @param earliest STRING NOT NULL  ISO day; earlier first days are excluded
// @param latest STRING NOT NULL  ISO day; later first days are excluded
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the statements whose first day lies between $earliest and $latest
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (s:Statement)
  WHERE s.saidFrom >= $earliest AND s.saidFrom <= $latest AND
  // @include statement-filter
  RETURN count(s) AS count
}
RETURN anchor.key AS anchor, count
