// @name listAgreements
// @summary A page of the agreements, by name.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all agreements
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
// @cost the agreements
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (a:Agreement)
  WHERE a.sortName >= ''
  WITH a AS item, a.id AS itemId, a.sortName AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include subject-columns
