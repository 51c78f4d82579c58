// @name listInteractionsOf
// @summary A page of the interactions in which some actors acted or were the target, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @param fromSource BOOLEAN  whether only interactions in which they acted are listed
// @param fromTarget BOOLEAN  whether only interactions of which they were the target are listed
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then the INTERACTED edges of that actor
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
  // An interaction between two of the actors is found from both.
  // @when !fromSource !fromTarget
  WITH DISTINCT i
  WITH i AS item, i.id AS itemId, i.heldFrom AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include interaction-columns
