// @name removeRelations
// @summary Removes the roles, parties, participations, concerns, memberships and parts of some subjects.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects
// @rows 0
// @cost an index lookup and the edges of each subject
UNWIND $ids AS id
MATCH (:Subject {id: id})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]-(:Subject)
WITH DISTINCT r
DELETE r
