// @name renameInStatementsFor
// @summary Updates the ids of renamed subjects in the nodes of statements made on their behalf or voiced by them. Run
//   renameOnEdgesOfStatementsFor first, for the edges.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects, by their old ids
// @param names MAP NOT NULL  the new id of each, by its old one
// @rows 0
// @cost an index lookup for each subject, then the statements
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ON_BEHALF_OF|VOICED_BY]-(statement:Statement)
WITH DISTINCT statement
SET statement.onBehalfOfIds = CASE WHEN statement.onBehalfOfIds IS NULL THEN null
    ELSE [one IN statement.onBehalfOfIds | coalesce($names[one], one)] END,
  statement.viaId = coalesce($names[statement.viaId], statement.viaId)
