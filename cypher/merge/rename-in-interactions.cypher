// @name renameInInteractions
// @summary Writes the new ids of subjects into the nodes of interactions that these began or were the target of.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the interactions
// @param names MAP NOT NULL  the new id of each subject, under its old one
// @rows 0
// @cost an index look-up for each interaction
UNWIND $ids AS interactionId
MATCH (i:Interaction {id: interactionId})
SET i.sourceId = coalesce($names[i.sourceId], i.sourceId), i.targetId = coalesce($names[i.targetId], i.targetId)
