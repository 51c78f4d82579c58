// @name rewriteStatements
// @summary Replaces the properties of statements' nodes and removes their edges to subjects, speaker and actors.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, speakerId, properties}: speakerId as it was before
// @rows 0
// @cost two index look-ups for each row, then the edges from the statement's speaker
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
SET statement = row.properties
WITH row
MATCH (:Subject {id: row.speakerId})-[s:STATED]->(:Subject)
WHERE s.id = row.id
DELETE s
