// @name mergeMemberships
// @summary Writes who belongs to organizations and groups, new or known by its id.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, memberId, organizationId, properties}
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all ends are known
// @rows 1
// @cost two index look-ups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.memberId})
MATCH (finish:Subject {id: row.organizationId})
MERGE (start)-[r:MEMBER_OF {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
