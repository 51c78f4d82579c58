// @name holdStatements
// @summary Keeps other transactions from changing statements before this one ends.
// @access LOCK
// @param ids LIST<STRING> NOT NULL  their ids
// @rows 0
// @cost an index look-up for each id
UNWIND $ids AS id
WITH DISTINCT id ORDER BY id
MATCH (n:Statement {id: id})
SET n.version = n.version
