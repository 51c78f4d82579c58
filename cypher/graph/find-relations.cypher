// @name findRelations
// @summary The roles, parties, participations, memberships, concerns and parts from some subjects to others.
// @access READ
// @param rows LIST<MAP> NOT NULL  {key, type, startId, endId}: the type of the edges, such as HAS_ROLE, and their two ends
// @returns anchor STRING NOT NULL  the key of the row
// @returns type STRING NOT NULL  the type of the edge
// @returns startId STRING NOT NULL  where it starts
// @returns endId STRING NOT NULL  where it ends
// @returns properties MAP NOT NULL  its properties
// @rows 0..n for each row, in no order: one for each edge of that type between the two
// @cost an index lookup for each row, then its outgoing edges of this kind
UNWIND $rows AS row
MATCH (start:Subject {id: row.startId})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]->(finish:Subject)
WHERE finish.id = row.endId AND type(r) = row.type
RETURN row.key AS anchor, type(r) AS type, start.id AS startId, finish.id AS endId, properties(r) AS properties
