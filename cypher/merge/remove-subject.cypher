// @name removeSubject
// @summary Removes a subject with what is left of its edges.
// @access WRITE
// @param id STRING NOT NULL  the subject
// @rows 0
// @cost an index look-up, then the edges of the subject
MATCH (n:Subject {id: $id})
DETACH DELETE n
