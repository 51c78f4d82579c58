// @name mergeParticipations
// @summary Creates or updates, by id, the participations of actors in events.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, participantId, eventId, properties}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.participantId})
MATCH (finish:Subject {id: row.eventId})
MERGE (start)-[r:PARTICIPATED_IN {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
