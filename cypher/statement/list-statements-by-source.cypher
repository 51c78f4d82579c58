// @name listStatementsBySource
// @summary A page of the statements for which some sources give evidence, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @param isJoint BOOLEAN NOT NULL  whether an anchor has several ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then the statements of that source
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (origin:Source {id: anchorId})<-[:EVIDENCED_BY]-(s:Statement)
  WHERE true
  // @when isJoint
    AND head([id IN s.sourceIds WHERE id IN anchor.ids]) = anchorId
  AND
  // @include statement-filter
  // @include statement-order
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include statement-columns
