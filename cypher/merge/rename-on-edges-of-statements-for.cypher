// @name renameOnEdgesOfStatementsFor
// @summary Writes the new id of a subject onto the edges of statements that were made for it or voiced by it.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost the statements, and the edges of each of their speakers
MATCH (:Subject {id: $id})<-[:ON_BEHALF_OF|VOICED_BY]-(statement:Statement)
WITH DISTINCT statement.speakerId AS speakerId
MATCH (:Subject {id: speakerId})-[s:STATED]->(:Subject)
WHERE $id IN coalesce(s.onBehalfOfIds, []) OR s.viaId = $id
SET s.onBehalfOfIds = CASE WHEN s.onBehalfOfIds IS NULL THEN null
  ELSE [one IN s.onBehalfOfIds | CASE WHEN one = $id THEN $newId ELSE one END] END
SET s.viaId = CASE WHEN s.viaId = $id THEN $newId ELSE s.viaId END
