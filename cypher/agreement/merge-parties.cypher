// @name mergeParties
// @summary Creates or updates, by id, the relations of actors to agreements.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, partyId, agreementId, properties}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.partyId})
MATCH (finish:Subject {id: row.agreementId})
MERGE (start)-[r:PARTY_TO {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
