// @name countStatementsBySpeaker
// @summary The number of statements by some speakers, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then the edges from that speaker
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (speaker:Subject {id: anchorId})-[s:STATED]->()
  // A statement has an edge for each end; the first one represents it.
  WHERE coalesce(s.position, 0) = 0 AND
  // @include statement-filter
  RETURN count(s) AS count
}
RETURN anchor.key AS anchor, count
