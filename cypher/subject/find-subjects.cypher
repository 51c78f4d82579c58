// @name findSubjects
// @summary The subjects with some ids.
// @access READ
// @lookup Subject
// @param ids LIST<STRING> NOT NULL  ids
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:Subject {id: id})
RETURN
// @include subject-columns
