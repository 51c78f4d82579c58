// @name addStatementWords
// @summary Writes the words of statements that were written before there was a search.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s += row.properties
