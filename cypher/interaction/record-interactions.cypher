// @name recordInteractions
// @summary Writes new interactions: for each its node and its edge.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {properties, edgeProperties, sourceId, targetId}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups, a node and an edge for each row
UNWIND $rows AS row
MATCH (source:Subject {id: row.sourceId})
MATCH (target:Subject {id: row.targetId})
CREATE (source)-[edge:INTERACTED]->(target)
SET edge = row.edgeProperties
CREATE (i:Interaction)
SET i = row.properties
RETURN count(*) AS count
