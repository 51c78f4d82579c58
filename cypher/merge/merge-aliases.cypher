// @name mergeAliases
// @summary Creates aliases of subjects for the ids of merged ones, unless they exist.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, subjectId}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all subjects exist
// @rows 1
// @cost two index lookups for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.subjectId})
MERGE (alias:Alias {id: row.id})
MERGE (alias)-[:ALIAS_OF]->(n)
RETURN count(*) AS count
