// @name mergeMemberships
// @summary Creates or updates, by id, the memberships of actors in organizations and groups.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, memberId, organizationId, properties}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.memberId})
MATCH (finish:Subject {id: row.organizationId})
MERGE (start)-[r:MEMBER_OF {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
