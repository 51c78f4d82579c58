// @name listRelationsToMerge
// @summary The roles, parties, participations, concerns, memberships and parts of some subjects.
// @access READ
// @param ids LIST<STRING> NOT NULL  the subjects
// @returns type STRING NOT NULL  the type of the edge, such as HAS_ROLE
// @returns startId STRING NOT NULL  where it starts
// @returns endId STRING NOT NULL  where it ends
// @returns properties MAP NOT NULL  its properties
// @rows one for each such edge
// @cost an index lookup and the edges of each subject
UNWIND $ids AS id
MATCH (:Subject {id: id})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]-(:Subject)
WITH DISTINCT r
RETURN type(r) AS type, startNode(r).id AS startId, endNode(r).id AS endId, properties(r) AS properties
