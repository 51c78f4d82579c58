// @name findRelationEvidence
// @summary The evidence of roles, parties, participations, concerns, memberships and parts that are already recorded.
// @access READ
// @param rows LIST<MAP> NOT NULL  {startId, id}: the start of the edge, and its id
// @returns id STRING NOT NULL  id of the edge
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..1 for each row, in no order
// @cost an index lookup for each row, then its outgoing edges of this kind
UNWIND $rows AS row
MATCH (start:Subject {id: row.startId})-[r:HAS_ROLE|PARTY_TO|PARTICIPATED_IN|CONCERNS|MEMBER_OF|PART_OF]->(:Subject)
WHERE r.id = row.id
RETURN r.id AS id, r.evidence AS evidence
