// @name listInteractions
// @summary A page of the interactions in the graph, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all interactions
// @param earliest STRING NOT NULL  ISO day; earlier first days are excluded
// @param latest STRING NOT NULL  ISO day; later first days are excluded
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost the interactions whose first day lies between $earliest and $latest
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (i:Interaction)
  WHERE i.heldFrom >= $earliest AND i.heldFrom <= $latest AND
  // @include interaction-filter
  WITH i AS item, i.id AS itemId, i.heldFrom AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include interaction-columns
