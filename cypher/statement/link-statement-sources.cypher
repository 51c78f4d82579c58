// @name linkStatementSources
// @summary Writes the edges from statements to new sources of their evidence.
// @access WRITE
// @each rows
// @param rows LIST<MAP> NOT NULL  {id, sourceId}
// @rows 0
// @cost two index lookups and an edge for each row
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
MATCH (origin:Source {id: row.sourceId})
CREATE (s)-[:EVIDENCED_BY]->(origin)
