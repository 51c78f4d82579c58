// @name countAgreements
// @summary How many agreements there are.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all agreements
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost the agreements
UNWIND $anchors AS anchor
CALL (anchor) {
  MATCH (a:Agreement)
  WHERE a.sortName >= ''
  RETURN count(a) AS count
}
RETURN anchor.key AS anchor, count
