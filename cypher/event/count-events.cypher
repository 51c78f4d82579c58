// @name countEvents
// @summary How many events there are.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all events
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the events
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (e:Event)
  WHERE e.sortDay >= ''
  AND
  // @include event-filter
  RETURN count(e) AS count
}
RETURN anchor.key AS anchor, count
