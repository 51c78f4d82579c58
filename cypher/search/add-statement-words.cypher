// @name addStatementWords
// @summary Updates the words of statements to the form of this version.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s += row.properties
