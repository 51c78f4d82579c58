// @name rewriteInteractions
// @summary Writes the ends of interactions into their nodes, in place of what these said, and their edges between these ends.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, sourceId, targetId, edgeProperties}
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all ends are known
// @rows 1
// @cost three index look-ups and an edge for each row
UNWIND $rows AS row
MATCH (interaction:Interaction {id: row.id})
MATCH (source:Subject {id: row.sourceId})
MATCH (target:Subject {id: row.targetId})
SET interaction.sourceId = row.sourceId, interaction.targetId = row.targetId
CREATE (source)-[edge:INTERACTED]->(target)
SET edge = row.edgeProperties
RETURN count(*) AS count
