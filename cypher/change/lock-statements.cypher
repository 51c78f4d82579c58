// @name lockStatements
// @summary The versions of statements, which no other transaction can change before this one ends.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  their ids
// @returns id STRING NOT NULL  the id
// @returns version INTEGER NOT NULL  from 1, one more with each change
// @rows 0..1 for each id, in no order
// @cost an index look-up for each id
UNWIND $ids AS id
MATCH (n:Statement {id: id})
SET n.version = coalesce(n.version, 1)
RETURN n.id AS id, n.version AS version
