// @name mergeAliases
// @summary Writes which subjects the ids of merged ones stand for, new or known.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, subjectId}
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all subjects are known
// @rows 1
// @cost two index look-ups for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.subjectId})
MERGE (alias:Alias {id: row.id})
MERGE (alias)-[:ALIAS_OF]->(n)
RETURN count(*) AS count
