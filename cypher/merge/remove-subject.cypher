// @name removeSubject
// @summary Removes a subject and its remaining edges.
// @access WRITE
// @param id STRING NOT NULL  the subject
// @rows 0
// @cost an index lookup, then the edges of the subject
MATCH (n:Subject {id: $id})
DETACH DELETE n
