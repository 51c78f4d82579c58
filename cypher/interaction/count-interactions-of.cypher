// @name countInteractionsOf
// @summary The number of interactions in which some actors acted or were the target, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @param fromSource BOOLEAN  whether only interactions in which they acted count
// @param fromTarget BOOLEAN  whether only interactions of which they were the target count
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
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
  RETURN
  // @when !fromSource !fromTarget
    count(DISTINCT i) AS count
  // @when fromSource
    count(i) AS count
  // @when fromTarget
    count(i) AS count
}
RETURN anchor.key AS anchor, count
