// @name listInteractionsToMerge
// @summary The interactions of a subject, with all their properties.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns properties MAP NOT NULL  those of the interaction's node
// @rows one for each such interaction
// @cost an index look-up, then the edges of the subject and an index look-up for each interaction
MATCH (old:Subject {id: $id})-[i:INTERACTED]-(:Subject)
WITH DISTINCT i.id AS interactionId
MATCH (interaction:Interaction {id: interactionId})
RETURN properties(interaction) AS properties
