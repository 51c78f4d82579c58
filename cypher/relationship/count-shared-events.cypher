// @name countSharedEvents
// @summary The number of events that all of some subjects took part in or are concerned by, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the events that all its ids share
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then its events
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (:Subject {id: anchorId})-[r:PARTICIPATED_IN|CONCERNS]-(e:Event)
  // If the subject is itself an event, only events that concern it count, not those that it concerns.
  WHERE (type(r) = 'PARTICIPATED_IN' OR startNode(r).id = e.id) AND
  // @include event-filter
  WITH e, count(DISTINCT anchorId) AS subjectCount
  WHERE subjectCount = size(anchor.ids)
  RETURN count(e) AS count
}
RETURN anchor.key AS anchor, count
