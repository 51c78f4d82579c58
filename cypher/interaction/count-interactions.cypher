// @name countInteractions
// @summary How many interactions there are in the graph, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all interactions
// @param earliest STRING NOT NULL  ISO day; earlier first days are excluded
// @param latest STRING NOT NULL  ISO day; later first days are excluded
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the interactions whose first day lies between $earliest and $latest
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (i:Interaction)
  WHERE i.heldFrom >= $earliest AND i.heldFrom <= $latest AND
  // @include interaction-filter
  RETURN count(i) AS count
}
RETURN anchor.key AS anchor, count
