// @name countStatements
// @summary How many statements there are in the graph, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: all statements are its own
// @param earliest STRING NOT NULL  ISO day; first days before it are left out
// @param latest STRING NOT NULL  ISO day; first days after it are left out
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
