// @name countActors
// @summary How many actors there are.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all actors
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the actors
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (n:Actor)
  WHERE n.sortName >= ''
  AND
  // @include actor-filter
  RETURN count(n) AS count
}
RETURN anchor.key AS anchor, count
