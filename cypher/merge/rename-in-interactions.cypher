// @name renameInInteractions
// @summary Writes the new id of a subject into the nodes of interactions that it began or was the target of.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the interactions
// @param id STRING NOT NULL  the id of the subject
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost an index look-up for each interaction
UNWIND $ids AS interactionId
MATCH (i:Interaction {id: interactionId})
SET i.sourceId = CASE WHEN i.sourceId = $id THEN $newId ELSE i.sourceId END
SET i.targetId = CASE WHEN i.targetId = $id THEN $newId ELSE i.targetId END
