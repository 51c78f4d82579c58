// @name findStatementFingerprints
// @summary The fingerprints of recorded statements, to compare with content to be written.
// @access READ
// @each ids
// @param ids LIST<STRING> NOT NULL  ids of statements
// @returns id STRING NOT NULL  its id
// @returns fingerprint STRING NOT NULL  hash of its content
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.fingerprint AS fingerprint
