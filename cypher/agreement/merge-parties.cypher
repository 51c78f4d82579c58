// @name mergeParties
// @summary Writes what actors are to agreements, new or known by its id.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, partyId, agreementId, properties}
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all ends are known
// @rows 1
// @cost two index look-ups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.partyId})
MATCH (finish:Subject {id: row.agreementId})
MERGE (start)-[r:PARTY_TO {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
