// @name findInteractionFingerprints
// @summary What tells whether interactions that are already recorded have the content that is to be written.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of interactions
// @returns id STRING NOT NULL  its id
// @returns fingerprint STRING NOT NULL  hash of its content
// @rows 0..1 for each id, in no order
// @cost an index look-up for each id
UNWIND $ids AS id
MATCH (i:Interaction {id: id})
RETURN i.id AS id, i.fingerprint AS fingerprint
