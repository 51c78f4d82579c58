// @name listStatementsBetween
// @summary A page of what two subjects said about each other, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: of each key, the two subjects
// @param duringFrom STRING  first day of an interval that the statements' days overlap as well; null for every day
// @param duringTo STRING  last day of that interval
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost two index look-ups for each pair, then every statement that either of the two made
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS speakerId
  UNWIND anchor.ids AS otherId
  WITH speakerId, otherId
  WHERE speakerId <> otherId
  MATCH (:Subject {id: speakerId})-[s:STATED]->(other)
  WHERE other.id = otherId AND coalesce(s.targetRole, 'ABOUT') = 'ABOUT'
  // @when duringFrom
    AND coalesce(s.saidTo, s.saidFrom) >= $duringFrom
  // @when duringTo
    AND s.saidFrom <= $duringTo
  AND
  // @include statement-filter
  // @include statement-order
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include statement-columns
