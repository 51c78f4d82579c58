// @name listInteractionsOf
// @summary A page of the interactions in which some actors acted or were met, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: rows are found for each key from all of its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index look-up for each id, then the INTERACTED edges of that actor
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (actor:Subject {id: anchorId})-[i:INTERACTED]-(:Subject)
  WHERE
  // @include interaction-filter
  WITH DISTINCT i AS item, i.id AS itemId, i.heldFrom AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include interaction-columns
