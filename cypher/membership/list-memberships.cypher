// @name listMemberships
// @summary The members of some organizations and groups, by name.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of organizations or groups
// @param duringFrom STRING  first day of an interval that the membership overlaps; null for every membership
// @param duringTo STRING  last day of that interval
// @param limit INTEGER NOT NULL  the maximum number of members for each id
// @returns anchor STRING NOT NULL  the id of the organization
// @returns id STRING NOT NULL  the key of the edge: its type, its ends and the values that distinguish it
// @returns memberId STRING NOT NULL  the actor that belongs to it
// @returns during STRING  EDTF
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..n, at most $limit for each id
// @cost an index lookup for each id, then its members
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (whole:Subject {id: anchor})<-[m:MEMBER_OF]-(member:Subject)
  WHERE true
  // @when duringFrom
    AND m.duringTo >= $duringFrom
  // @when duringTo
    AND m.duringFrom <= $duringTo
  RETURN m, member.id AS memberId
  ORDER BY member.sortName, m.id
  LIMIT $limit
}
RETURN anchor, m.id AS id, memberId, m.during AS during, m.evidence AS evidence
