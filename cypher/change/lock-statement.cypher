// @name lockStatement
// @summary The version of a statement, which no other transaction can change before this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @returns version INTEGER NOT NULL  from 1, one more with each change
// @rows 0..1
// @cost an index look-up
MATCH (n:Statement {id: $id})
SET n.version = coalesce(n.version, 1)
RETURN n.version AS version
