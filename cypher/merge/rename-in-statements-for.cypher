// @name renameInStatementsFor
// @summary Writes the new id of a subject into the statements that were made for it or voiced by it.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost the statements, and for each the edges of its speaker
MATCH (statement:Statement)-[:ON_BEHALF_OF|VOICED_BY]->(:Subject {id: $id})
WITH DISTINCT statement
SET statement.onBehalfOfIds = CASE WHEN statement.onBehalfOfIds IS NULL THEN null
  ELSE [one IN statement.onBehalfOfIds | CASE WHEN one = $id THEN $newId ELSE one END] END
SET statement.viaId = CASE WHEN statement.viaId = $id THEN $newId ELSE statement.viaId END
WITH statement
MATCH (speaker:Subject {id: statement.speakerId})
MATCH (speaker)-[s:STATED]->(:Subject)
WHERE s.id = statement.id
SET s.onBehalfOfIds = statement.onBehalfOfIds
SET s.viaId = statement.viaId
