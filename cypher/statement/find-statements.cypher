// @name findStatements
// @summary The statements with some ids.
// @access READ
// @lookup Statement
// @param ids LIST<STRING> NOT NULL  ids of statements
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:Statement {id: id})
RETURN
// @include statement-columns
