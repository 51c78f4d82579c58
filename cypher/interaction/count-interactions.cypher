// @name countInteractions
// @summary How many interactions there are in the graph, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: all interactions are its own
// @param earliest STRING NOT NULL  ISO day; first days before it are left out
// @param latest STRING NOT NULL  ISO day; first days after it are left out
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
