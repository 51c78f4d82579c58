// @name countEventsOfSubject
// @summary The number of events that some subjects took part in or that concern them, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then its events
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (subject:Subject {id: anchorId})-[r:PARTICIPATED_IN|CONCERNS]-(e:Event)
  // If the subject is itself an event, only events that concern it count, not those that it concerns.
  WHERE (type(r) = 'PARTICIPATED_IN' OR startNode(r).id = e.id) AND
  // @include event-filter
  RETURN count(DISTINCT e) AS count
}
RETURN anchor.key AS anchor, count
