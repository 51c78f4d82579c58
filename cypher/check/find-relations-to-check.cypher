// @name findRelationsToCheck
// @summary The edges without an id of their own that start at some subjects, with all their properties.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of subjects
// @returns type STRING NOT NULL  type of the edge, such as HAS_ROLE
// @returns startId STRING NOT NULL  where it starts
// @returns endId STRING  where it ends
// @returns properties MAP NOT NULL  its properties
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then its outgoing edges of this kind
UNWIND $ids AS id
MATCH (start:Subject {id: id})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]->(finish)
RETURN type(r) AS type, start.id AS startId, finish.id AS endId, properties(r) AS properties
