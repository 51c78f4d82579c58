// @name findSubjectProperties
// @summary All properties of a subject, as the graph keeps them.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns properties MAP NOT NULL  its properties
// @rows 0..1
// @cost an index look-up
MATCH (n:Subject {id: $id})
RETURN properties(n) AS properties
