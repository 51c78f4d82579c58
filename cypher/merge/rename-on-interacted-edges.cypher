// @name renameOnInteractedEdges
// @summary Writes the new id of a subject onto the edges of interactions that start or end at it.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost an index look-up, then the edges of the subject
MATCH (:Subject {id: $id})-[i:INTERACTED]-(:Subject)
SET i.sourceId = CASE WHEN i.sourceId = $id THEN $newId ELSE i.sourceId END
SET i.targetId = CASE WHEN i.targetId = $id THEN $newId ELSE i.targetId END
