// @name findSubjectProperties
// @summary All properties of a subject, as stored.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns properties MAP NOT NULL  its properties
// @rows 0..1
// @cost an index lookup
MATCH (n:Subject {id: $id})
RETURN properties(n) AS properties
