// @name renameInSharedStatements
// @summary Writes the new id of a subject into the other edges of statements that name more subjects than it.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost the edges of the subject, and those of each speaker who named it beside others
MATCH (:Subject {id: $id})<-[s:STATED]-(speaker:Subject)
WHERE size(s.aboutIds) + size(coalesce(s.addressedToIds, [])) > 1
WITH DISTINCT speaker
MATCH (speaker)-[other:STATED]->(:Subject)
WHERE $id IN other.aboutIds OR $id IN coalesce(other.addressedToIds, [])
SET other.aboutIds = [one IN other.aboutIds | CASE WHEN one = $id THEN $newId ELSE one END]
SET other.addressedToIds = CASE WHEN other.addressedToIds IS NULL THEN null
  ELSE [one IN other.addressedToIds | CASE WHEN one = $id THEN $newId ELSE one END] END
