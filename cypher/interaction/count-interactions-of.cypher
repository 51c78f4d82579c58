// @name countInteractionsOf
// @summary How many interactions there are in which some actors acted or were met, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: rows are found for each key from all of its ids
// @param fromSource BOOLEAN  whether the actors are those who acted
// @param fromTarget BOOLEAN  whether they are those who were met
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
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
  RETURN
  // @when !fromSource !fromTarget
    count(DISTINCT i) AS count
  // @when fromSource
    count(i) AS count
  // @when fromTarget
    count(i) AS count
}
RETURN anchor.key AS anchor, count
