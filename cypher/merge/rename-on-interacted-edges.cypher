// @name renameOnInteractedEdges
// @summary Updates the ids of renamed subjects on the edges of interactions that start or end at them.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects, by their old ids
// @param names MAP NOT NULL  the new id of each, by its old one
// @rows 0
// @cost an index lookup and the edges of each subject
UNWIND $ids AS id
MATCH (:Subject {id: id})-[i:INTERACTED]-(:Subject)
WITH DISTINCT i
SET i.sourceId = coalesce($names[i.sourceId], i.sourceId), i.targetId = coalesce($names[i.targetId], i.targetId)
