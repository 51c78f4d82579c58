// @name listPartiesOfAgreement
// @summary A page of the relations of parties to some agreements, the earliest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @returns id STRING NOT NULL  id of the edge
// @returns partyId STRING NOT NULL  the actor
// @returns agreementId STRING NOT NULL  the agreement
// @returns status STRING NOT NULL  the relation of the actor to the agreement, such as SIGNATORY
// @returns since STRING  EDTF
// @returns until STRING  EDTF
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then its PARTY_TO edges
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (agreement:Subject {id: anchorId})<-[p:PARTY_TO]-(:Subject)
  WHERE
  // @include party-filter
  WITH p AS item, p.id AS itemId, coalesce(p.sinceFrom, '') AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey, item.id AS id, startNode(item).id AS partyId, endNode(item).id AS agreementId,
  item.status AS status, item.since AS since, item.until AS until, item.evidence AS evidence
