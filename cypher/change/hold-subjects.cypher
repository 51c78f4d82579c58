// @name holdSubjects
// @summary Keeps other transactions from merging, renaming or removing subjects before this one ends.
// @access LOCK
// @each ids
// @param ids LIST<STRING> NOT NULL  their ids
// @rows 0
// @cost an index look-up for each id
UNWIND $ids AS id
// In one order, so that no two transactions wait for each other.
WITH DISTINCT id ORDER BY id
MATCH (n:Subject {id: id})
SET n.version = n.version
