// @name recordStatements
// @summary Writes the nodes of new statements.
// @access WRITE
// @each rows
// @param rows LIST<MAP> NOT NULL  {properties}
// @rows 0
// @cost a node for each row
UNWIND $rows AS row
CREATE (s:Statement)
SET s = row.properties
