// @name addSubjectWords
// @summary Writes the words of subjects that were recorded before search existed.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.id})
SET n += row.properties
