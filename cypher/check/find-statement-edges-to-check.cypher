// @name findStatementEdgesToCheck
// @summary The STATED edges that start at some subjects, with all their properties.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of subjects that have few such edges
// @returns id STRING  id of the edge
// @returns startId STRING NOT NULL  the subject
// @returns endId STRING NOT NULL  the subject where it ends
// @returns properties MAP NOT NULL  its properties
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then its outgoing edges of this kind
UNWIND $ids AS id
MATCH (start:Subject {id: id})-[e:STATED]->(finish:Subject)
RETURN e.id AS id, start.id AS startId, finish.id AS endId, properties(e) AS properties
