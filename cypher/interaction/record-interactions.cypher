// @name recordInteractions
// @summary Writes new interactions: for each its node, its edge and the node's edges to the sources that give evidence.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {properties, sourceId, targetId, sourceIds}
// @rows 0
// @cost two index look-ups, a node and an edge for each row, an edge for each source
UNWIND $rows AS row
MATCH (source:Subject {id: row.sourceId})
MATCH (target:Subject {id: row.targetId})
CREATE (source)-[edge:INTERACTED]->(target)
SET edge = row.properties
CREATE (i:Interaction)
SET i = row.properties
WITH i, row
UNWIND row.sourceIds AS sourceId
MATCH (origin:Source {id: sourceId})
CREATE (i)-[:EVIDENCED_BY]->(origin)
