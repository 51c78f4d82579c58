// @name listActors
// @summary A page of the actors, by name.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all actors
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
// @cost the actors
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:Actor)
  WHERE n.sortName >= ''
  AND
  // @include actor-filter
  WITH n AS item, n.id AS itemId, n.sortName AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include subject-columns
