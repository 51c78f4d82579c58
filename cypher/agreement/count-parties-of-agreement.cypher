// @name countPartiesOfAgreement
// @summary The number of relations of parties to some agreements, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then its PARTY_TO edges
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (agreement:Subject {id: anchorId})<-[p:PARTY_TO]-(:Subject)
  WHERE
  // @include party-filter
  RETURN count(p) AS count
}
RETURN anchor.key AS anchor, count
