// @name mergeConcerns
// @summary Creates or updates, by id, the relations of events to the subjects that they concern.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, eventId, subjectId, properties}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.eventId})
MATCH (finish:Subject {id: row.subjectId})
MERGE (start)-[r:CONCERNS {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
