// @name addSourceWords
// @summary Updates the words of sources to the form of this version.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (n:Source {id: row.id})
SET n += row.properties
