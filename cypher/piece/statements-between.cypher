// @name statementsBetween
// @summary A page of the statements that the anchor's two subjects made about each other, bound as item with the sortKey that
//   orders them; part of a planned read.
// @access PIECE
// @engine neo4j
// @param duringFrom STRING  first day of an interval that the statements' days overlap as well; null for every day
// @param duringTo STRING  last day of that interval
// @param isCounted BOOLEAN NOT NULL  whether each is returned with the total number of statements
// @rows 0..n, at most $limit, in order
// @cost two index lookups, then the statements of the one of the two with fewer
MATCH (one:Subject {id: anchor.ids[0]})
MATCH (other:Subject {id: anchor.ids[1]})
MATCH (one)-[s:STATED]-(other)
WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
// @when duringFrom
coalesce(s.saidTo, s.saidFrom) >= $duringFrom AND
// @when duringTo
s.saidFrom <= $duringTo AND
// @include statement-filter
// @when isCounted {
WITH collect(s) AS said
CALL (said) {
UNWIND said AS s
// @when }
// @include statement-order
// @include keyset-page
// @when isCounted {
RETURN item, sortKey
}
WITH item, sortKey, size(said) AS total
// @when }
