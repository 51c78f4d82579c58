// @name renameInInteractions
// @summary Updates the ids of renamed subjects in the nodes of interactions.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the interactions
// @param names MAP NOT NULL  the new id of each subject, by its old one
// @rows 0
// @cost an index lookup for each interaction
UNWIND $ids AS interactionId
MATCH (i:Interaction {id: interactionId})
SET i.sourceId = coalesce($names[i.sourceId], i.sourceId), i.targetId = coalesce($names[i.targetId], i.targetId)
