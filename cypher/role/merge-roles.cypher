// @name mergeRoles
// @summary Creates or updates roles by id.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, holderId, ofId, properties}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.holderId})
MATCH (finish:Subject {id: row.ofId})
MERGE (start)-[r:HAS_ROLE {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
