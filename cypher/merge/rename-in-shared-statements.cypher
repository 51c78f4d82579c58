// @name renameInSharedStatements
// @summary Writes the new id of a subject into the other edges of statements that name more subjects than it.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0
// @cost the edges of the subject, and for each statement that names several the edges of its speaker
MATCH (speaker:Subject)-[s:STATED]->(:Subject {id: $id})
WHERE size(s.aboutIds) + size(coalesce(s.addressedToIds, [])) > 1
WITH DISTINCT speaker, s.id AS statementId, s.aboutIds AS aboutIds, s.addressedToIds AS addressedToIds
MATCH (speaker)-[other:STATED]->(:Subject)
WHERE other.id = statementId
SET other.aboutIds = aboutIds
SET other.addressedToIds = addressedToIds
