// @name countStatementsBetween
// @summary The number of statements that two subjects made about each other, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: the two subjects of each key
// @param duringFrom STRING  first day of another interval that the statements' days overlap; null for every day
// @param duringTo STRING  last day of that interval
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost two index lookups for each pair, then every statement by either of them;
//   Neo4j, which also finds the other one by its label, scans only those of the one with fewer
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS speakerId
  UNWIND anchor.ids AS otherId
  WITH speakerId, otherId
  WHERE speakerId <> otherId
  MATCH (:Subject {id: speakerId})-[s:STATED]->(other:Subject)
  WHERE other.id = otherId AND coalesce(s.targetRole, 'ABOUT') = 'ABOUT'
  // @when duringFrom
    AND coalesce(s.saidTo, s.saidFrom) >= $duringFrom
  // @when duringTo
    AND s.saidFrom <= $duringTo
  AND
  // @include statement-filter
  RETURN count(s) AS count
}
RETURN anchor.key AS anchor, count
