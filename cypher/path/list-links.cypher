// @name listLinks
// @summary The neighbours of some subjects by edges of some types, with the number of edges, the most numerous first.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of the subjects
// @param kinds LIST<STRING> NOT NULL  types of edges, such as STATED
// @param duringFrom STRING  first day of an interval that the days of the edges overlap; null for every edge
// @param duringTo STRING  last day of that interval
// @param limit INTEGER NOT NULL  rows
// @returns anchor STRING NOT NULL  the id of the subject
// @returns otherId STRING NOT NULL  the neighbour, never the subject itself
// @returns count INTEGER NOT NULL  how many edges join the two, in either direction
// @rows 0..n, at most $limit, in order
// @cost an index lookup for each id, then all of its edges of these types
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (:Subject {id: anchor})-[s:STATED]-(other:Subject)
  WHERE 'STATED' IN $kinds AND
  // @include path-statement
  RETURN other, count(*) AS edgeCount
  UNION ALL
  MATCH (:Subject {id: anchor})-[i:INTERACTED]-(other:Subject)
  WHERE 'INTERACTED' IN $kinds AND
  // @include path-interaction
  RETURN other, count(*) AS edgeCount
  UNION ALL
  MATCH (:Subject {id: anchor})-[r:HAS_ROLE|MEMBER_OF|PARTY_TO|PARTICIPATED_IN|CONCERNS|PART_OF]-(other:Subject)
  WHERE type(r) IN $kinds
  // @include path-relation
  RETURN other, count(*) AS edgeCount
}
WITH anchor, other.id AS otherId, sum(edgeCount) AS count
WHERE otherId <> anchor
RETURN anchor, otherId, count
ORDER BY count DESC, otherId, anchor
LIMIT $limit
