// @name holdSubjects
// @summary Locks subjects against merging, renaming or removal by other transactions until this one ends.
// @access LOCK
// @each ids
// @param ids LIST<STRING> NOT NULL  their ids
// @rows 0
// @cost an index lookup for each id
UNWIND $ids AS id
// In a fixed order, so that transactions cannot deadlock.
WITH DISTINCT id ORDER BY id
MATCH (n:Subject {id: id})
// A label that it has already: Neo4j takes the lock and writes nothing (CONTRIBUTING.md, "Cypher").
SET n:Subject
