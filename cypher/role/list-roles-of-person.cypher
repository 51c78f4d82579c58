// @name listRolesOfPerson
// @summary The roles that some persons hold, in the order of their days.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of the persons
// @param duringFrom STRING  first day of an interval that the days of the roles overlap; null for every role
// @param duringTo STRING  last day of that interval
// @param limit INTEGER NOT NULL  the maximum number of roles for each id
// @returns anchor STRING NOT NULL  the id of the person
// @returns id STRING NOT NULL  the key of the edge: its type, its ends and the values that distinguish it
// @returns holderId STRING NOT NULL  the person who holds the role
// @returns ofId STRING NOT NULL  the actor that the role is in
// @returns title STRING NOT NULL  its title
// @returns during STRING  EDTF, the days on which it is attested
// @returns endedOn STRING  EDTF, the days on which it may have ended
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..n, at most $limit for each id
// @cost an index lookup for each id, then the roles of that person
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (holder:Subject {id: anchor})-[r:HAS_ROLE]->(actor:Subject)
  WHERE true
  // @when duringFrom
    AND r.duringTo >= $duringFrom
  // @when duringTo
    AND r.duringFrom <= $duringTo
  RETURN r, holder.id AS holderId, actor.id AS ofId
  ORDER BY coalesce(r.duringFrom, ''), r.id
  LIMIT $limit
}
RETURN anchor, r.id AS id, holderId, ofId, r.title AS title, r.during AS during, r.endedOn AS endedOn, r.evidence AS evidence
