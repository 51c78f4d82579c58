// @name linkStatementVoices
// @summary Writes the edges from new statements to the actors who voiced them for the speaker.
// @access WRITE
// @each rows
// @param rows LIST<MAP> NOT NULL  {id, actorId}
// @rows 0
// @cost two index lookups and an edge for each row
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
MATCH (actor:Subject {id: row.actorId})
MERGE (s)-[:VOICED_BY]->(actor)
