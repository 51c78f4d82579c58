// @name listStatementsBySpeaker
// @summary A page of the statements by some speakers, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then the edges from that speaker
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (speaker:Subject {id: anchorId})-[s:STATED]->()
  // A statement has an edge for each end; the first one represents it.
  WHERE coalesce(s.position, 0) = 0 AND
  // @include statement-filter
  // @include statement-order
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include statement-columns
