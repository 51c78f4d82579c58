// @name listInteractionsOf
// @summary A page of the interactions in which some actors acted or were met, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: rows are found for each key from all of its ids
// @param fromSource BOOLEAN  whether the actors are those who acted
// @param fromTarget BOOLEAN  whether they are those who were met
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index look-up for each id, then the INTERACTED edges of that actor
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  // @when fromSource
  MATCH (:Subject {id: anchorId})-[i:INTERACTED]->(:Subject)
  // @when fromTarget
  MATCH (:Subject {id: anchorId})<-[i:INTERACTED]-(:Subject)
  // @when !fromSource !fromTarget
  MATCH (:Subject {id: anchorId})-[i:INTERACTED]-(:Subject)
  WHERE
  // @include interaction-filter
  // One between two of the actors is met at both.
  // @when !fromSource !fromTarget
  WITH DISTINCT i
  WITH i AS item, i.id AS itemId, i.heldFrom AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include interaction-columns
