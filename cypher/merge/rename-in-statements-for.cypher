// @name renameInStatementsFor
// @summary Writes the new id of a subject into the nodes of statements that were made for it or voiced by it. Their edges come
//   before, by renameOnEdgesOfStatementsFor.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost an index look-up, then the statements
MATCH (:Subject {id: $id})<-[:ON_BEHALF_OF|VOICED_BY]-(statement:Statement)
WITH DISTINCT statement
SET statement.onBehalfOfIds = CASE WHEN statement.onBehalfOfIds IS NULL THEN null
  ELSE [one IN statement.onBehalfOfIds | CASE WHEN one = $id THEN $newId ELSE one END] END
SET statement.viaId = CASE WHEN statement.viaId = $id THEN $newId ELSE statement.viaId END
