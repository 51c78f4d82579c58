// @name listSources
// @summary A page of the sources, by day of publication.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all sources
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
// @cost the sources
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (o:Source)
  WHERE o.sortDay >= ''
  WITH o AS item, o.id AS itemId, o.sortDay AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include source-columns
