// @name renameInStatementsFor
// @summary Writes the new ids of subjects into the nodes of statements that were made for them or voiced by them. Their edges come
//   before, by renameOnEdgesOfStatementsFor.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects, by their old ids
// @param names MAP NOT NULL  the new id of each, under its old one
// @rows 0
// @cost an index look-up for each subject, then the statements
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ON_BEHALF_OF|VOICED_BY]-(statement:Statement)
WITH DISTINCT statement
SET statement.onBehalfOfIds = CASE WHEN statement.onBehalfOfIds IS NULL THEN null
    ELSE [one IN statement.onBehalfOfIds | coalesce($names[one], one)] END,
  statement.viaId = coalesce($names[statement.viaId], statement.viaId)
