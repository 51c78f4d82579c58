// @name mergeParts
// @summary Creates or updates, by id, the relations of actors to the actors that they are part of.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, partId, wholeId, properties}
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (start:Subject {id: row.partId})
MATCH (finish:Subject {id: row.wholeId})
MERGE (start)-[r:PART_OF {id: row.id}]->(finish)
SET r += row.properties
RETURN count(*) AS count
