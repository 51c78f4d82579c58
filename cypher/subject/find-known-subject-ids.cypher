// @name findKnownSubjectIds
// @summary Which of some ids are those of subjects.
// @access READ
// @each ids
// @param ids LIST<STRING> NOT NULL  ids
// @returns id STRING NOT NULL  an id that is known
// @returns loadedFingerprint STRING  hash of the line that was last loaded for it
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (n:Subject {id: id})
RETURN n.id AS id, n.loadedFingerprint AS loadedFingerprint
