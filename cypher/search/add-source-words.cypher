// @name addSourceWords
// @summary Writes the words of sources that were written before there was a search.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (n:Source {id: row.id})
SET n += row.properties
