// @name findInteractionFingerprints
// @summary The fingerprints of recorded interactions, to compare with content to be written.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of interactions
// @returns id STRING NOT NULL  its id
// @returns fingerprint STRING NOT NULL  hash of its content
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (i:Interaction {id: id})
RETURN i.id AS id, i.fingerprint AS fingerprint
