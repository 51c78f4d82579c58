// @name mergeParties
// @summary Writes how actors stand to agreements, new or known by its id.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, partyId, agreementId, properties}
// @rows 0
// @cost two index look-ups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.partyId})
MATCH (finish:Subject {id: row.agreementId})
MERGE (start)-[r:PARTY_TO {id: row.id}]->(finish)
SET r += row.properties
