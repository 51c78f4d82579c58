// @name countSources
// @summary How many sources there are.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all sources
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the sources
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (o:Source)
  WHERE o.sortDay >= ''
  RETURN count(o) AS count
}
RETURN anchor.key AS anchor, count
