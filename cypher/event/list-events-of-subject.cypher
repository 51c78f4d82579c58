// @name listEventsOfSubject
// @summary A page of the events that some subjects took part in or that concern them, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then its events
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (subject:Subject {id: anchorId})-[r:PARTICIPATED_IN|CONCERNS]-(e:Event)
  // If the subject is itself an event, only events that concern it count, not those that it concerns.
  WHERE (type(r) = 'PARTICIPATED_IN' OR startNode(r).id = e.id) AND
  // @include event-filter
  WITH DISTINCT e AS item, e.id AS itemId, e.sortDay AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include subject-columns
