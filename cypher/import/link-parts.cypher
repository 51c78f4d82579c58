// @name linkParts
// @summary Links groups to the states that they are part of: the police of Australia is part of Australia.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, partId, wholeId, evidence}
// @rows 0
// @cost two index lookups for each row, then the edges between the two nodes
UNWIND $rows AS row
MATCH (part:Subject {id: row.partId})
MATCH (whole:Subject {id: row.wholeId})
MERGE (part)-[p:PART_OF {id: row.id}]->(whole)
ON CREATE SET p.evidence = row.evidence
