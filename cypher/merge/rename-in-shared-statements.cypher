// @name renameInSharedStatements
// @summary Updates the ids of renamed subjects on the edges to the other subjects of statements that name several.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects, by their old ids
// @param names MAP NOT NULL  the new id of each, by its old one
// @rows 0
// @cost the edges of the subjects, and those of each speaker who named one of them together with others
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[s:STATED]-(speaker:Subject)
WHERE size(s.aboutIds) + size(coalesce(s.addressedToIds, [])) > 1
WITH DISTINCT speaker
MATCH (speaker)-[other:STATED]->(:Subject)
WHERE any(one IN other.aboutIds + coalesce(other.addressedToIds, []) WHERE $names[one] IS NOT NULL)
SET other.aboutIds = [one IN other.aboutIds | coalesce($names[one], one)],
  other.addressedToIds = CASE WHEN other.addressedToIds IS NULL THEN null
    ELSE [one IN other.addressedToIds | coalesce($names[one], one)] END
