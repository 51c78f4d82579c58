// @name holdSources
// @summary Keeps other transactions from changing sources before this one ends.
// @access LOCK
// @param ids LIST<STRING> NOT NULL  their ids
// @rows 0
// @cost an index look-up for each id
UNWIND $ids AS id
WITH DISTINCT id ORDER BY id
MATCH (n:Source {id: id})
SET n.version = n.version
