// @name recordStatements
// @summary Writes new statements: for each its node and the node's edges to the sources that give evidence.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {properties, sourceIds}
// @rows 0
// @cost an index look-up and a node for each row, an edge for each source
UNWIND $rows AS row
CREATE (s:Statement)
SET s = row.properties
WITH s, row
UNWIND row.sourceIds AS sourceId
MATCH (origin:Source {id: sourceId})
CREATE (s)-[:EVIDENCED_BY]->(origin)
