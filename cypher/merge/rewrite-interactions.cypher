// @name rewriteInteractions
// @summary Replaces the properties of interactions' nodes and moves their edges to other ends.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, oldSourceId, sourceId, targetId, properties, edgeProperties}
// @rows 0
// @cost four index look-ups for each row, then the edges from who acted
UNWIND $rows AS row
MATCH (:Subject {id: row.oldSourceId})-[i:INTERACTED]->(:Subject)
WHERE i.id = row.id
DELETE i
WITH row
MATCH (interaction:Interaction {id: row.id})
SET interaction = row.properties
WITH row
MATCH (source:Subject {id: row.sourceId})
MATCH (target:Subject {id: row.targetId})
CREATE (source)-[edge:INTERACTED]->(target)
SET edge = row.edgeProperties
