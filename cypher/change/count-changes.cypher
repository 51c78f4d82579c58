// @name countChanges
// @summary The number of changes to some nodes and statements, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then its changes
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (c:Change {targetId: anchorId})
  RETURN count(c) AS count
}
RETURN anchor.key AS anchor, count
