// @name countStatementsBetween
// @summary How many statements two subjects made about each other, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: of each key, the two subjects
// @param duringFrom STRING  first day of an interval that the statements' days overlap as well; null for every day
// @param duringTo STRING  last day of that interval
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost two index look-ups for each pair, then every statement that either of the two made;
//   Neo4j, which finds the other by the label, too, visits those of that one of the two who has fewer
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
