// @name listStatementEdgesToCheck
// @summary A page of the STATED edges that start at a subject, by id, with all their properties.
// @access READ
// @param startId STRING NOT NULL  a subject that has many such edges
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  edges on a page
// @returns id STRING NOT NULL  id of the edge
// @returns startId STRING NOT NULL  the subject
// @returns endId STRING NOT NULL  the subject where it ends
// @returns properties MAP NOT NULL  its properties
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then all its outgoing edges of this kind
MATCH (start:Subject {id: $startId})-[e:STATED]->(finish:Subject)
WHERE e.id > $afterId
WITH start, e, finish
// Computed, so that the order matches the comparison of ids with the cursor: Neo4j compares two stored texts by code points, and
// others by UTF-16 units.
ORDER BY e.id + '', finish.id
LIMIT $limit
RETURN e.id AS id, start.id AS startId, finish.id AS endId, properties(e) AS properties
ORDER BY id + '', endId
