// @name removeRelations
// @summary Removes the roles, parties, participations, concerns, memberships and parts of a subject.
// @access WRITE
// @param id STRING NOT NULL  the subject
// @rows 0
// @cost an index look-up, then the edges of the subject
MATCH (n:Subject {id: $id})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]-(:Subject)
DELETE r
