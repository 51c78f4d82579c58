// @name addSubjectWords
// @summary Writes the words of subjects that were written before there was a search.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.id})
SET n += row.properties
