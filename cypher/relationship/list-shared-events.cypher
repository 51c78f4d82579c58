// @name listSharedEvents
// @summary A page of the events that all of some subjects took part in or that concern them, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: events are found for each key that all of its ids share
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
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
  WITH e AS item, e.id AS itemId, e.sortDay AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include subject-columns
