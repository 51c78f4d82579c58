// @name countInteractionsOf
// @summary How many interactions there are in which some actors acted or were met, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: rows are found for each key from all of its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index look-up for each id, then the INTERACTED edges of that actor
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (actor:Subject {id: anchorId})-[i:INTERACTED]-(:Subject)
  WHERE
  // @include interaction-filter
  RETURN count(DISTINCT i) AS count
}
RETURN anchor.key AS anchor, count
