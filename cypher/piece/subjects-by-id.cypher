// @name subjectsById
// @summary The subjects with some ids, bound as subject; the beginning of a planned read.
// @access PIECE
// @engine neo4j
// @param ids LIST<STRING> NOT NULL  ids
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS subjectId
MATCH (subject:Subject {id: subjectId})
