// @name listEvents
// @summary A page of the events, by first day.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all events
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit, in order
// @cost the events
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (e:Event)
  WHERE e.sortDay >= ''
  AND
  // @include event-filter
  WITH e AS item, e.id AS itemId, e.sortDay AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include subject-columns
