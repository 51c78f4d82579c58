// @name findRecordedRelations
// @summary Roles, parties, participations, concerns, memberships and parts that are recorded, by the ids of their edges.
// @access READ
// @param rows LIST<MAP> NOT NULL  {startId, id}: the start of the edge, and its id
// @returns type STRING NOT NULL  the type of the edge, such as HAS_ROLE
// @returns startId STRING NOT NULL  where it starts
// @returns endId STRING NOT NULL  where it ends
// @returns properties MAP NOT NULL  its properties
// @rows 0..1 for each row, in no order
// @cost an index lookup for each row, then its outgoing edges of this kind
UNWIND $rows AS row
MATCH (start:Subject {id: row.startId})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]->(end:Subject)
WHERE r.id = row.id
RETURN type(r) AS type, start.id AS startId, end.id AS endId, properties(r) AS properties
