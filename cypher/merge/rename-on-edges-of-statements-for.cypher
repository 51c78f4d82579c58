// @name renameOnEdgesOfStatementsFor
// @summary Updates the ids of renamed subjects on the edges of statements made on their behalf or voiced by them.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects, by their old ids
// @param names MAP NOT NULL  the new id of each, by its old one
// @rows 0
// @cost the statements, and the edges of each of their speakers
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ON_BEHALF_OF|VOICED_BY]-(statement:Statement)
WITH DISTINCT statement.speakerId AS speakerId
MATCH (:Subject {id: speakerId})-[s:STATED]->(:Subject)
WHERE any(one IN coalesce(s.onBehalfOfIds, []) WHERE $names[one] IS NOT NULL) OR $names[s.viaId] IS NOT NULL
SET s.onBehalfOfIds = CASE WHEN s.onBehalfOfIds IS NULL THEN null
    ELSE [one IN s.onBehalfOfIds | coalesce($names[one], one)] END,
  s.viaId = coalesce($names[s.viaId], s.viaId)
