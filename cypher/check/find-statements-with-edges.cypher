// @name findStatementsWithEdges
// @summary Which of some statements have STATED edges.
// @access READ
// @param rows LIST<MAP> NOT NULL  {id, startId}: one of them, and its speaker
// @returns id STRING NOT NULL  one that has an edge
// @rows 0..1 for each row, in no order
// @cost an index lookup for each row, then its outgoing edges of this kind
UNWIND $rows AS row
MATCH (:Subject {id: row.startId})-[e:STATED]->(:Subject)
WHERE e.id = row.id
RETURN DISTINCT e.id AS id
