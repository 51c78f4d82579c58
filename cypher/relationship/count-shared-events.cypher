// @name countSharedEvents
// @summary How many events there are that all of some subjects took part in or that concern them, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: events are found for each key that all of its ids share
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index look-up for each id, then its events
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (:Subject {id: anchorId})-[r:PARTICIPATED_IN|CONCERNS]-(e:Event)
  // Where the subject is an event itself, what it concerns is not meant: only what concerns it.
  WHERE (type(r) = 'PARTICIPATED_IN' OR startNode(r).id = e.id) AND
  // @include event-filter
  WITH e, count(DISTINCT anchorId) AS subjectCount
  WHERE subjectCount = size(anchor.ids)
  RETURN count(e) AS count
}
RETURN anchor.key AS anchor, count
