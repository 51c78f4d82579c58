// @name tallyStatementsBetween
// @summary The number and tones of statements that two subjects made about each other in each period and quad class.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: the two subjects of each key
// @param keyLength INTEGER NOT NULL  how many characters of an ISO day name a period: 10 for days, 7 for months, 0 for all time
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns speakerId STRING NOT NULL  which of the two spoke
// @returns period STRING NOT NULL  the beginning of the ISO days in it, such as 2021-10
// @returns quadClass STRING NOT NULL  such as VERBAL_CONFLICT
// @rows 0..n, four at most for each period and speaker
// @cost two index lookups for each pair, then every statement by either of them;
//   Neo4j, which also finds the other one by its label, scans only those of the one with fewer
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS speakerId
  UNWIND anchor.ids AS otherId
  WITH speakerId, otherId
  WHERE speakerId <> otherId
  MATCH (:Subject {id: speakerId})-[s:STATED]->(other:Subject)
  WHERE other.id = otherId AND coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
  // @include statement-filter
  WITH s,
  // @include statement-day
    AS day
  WITH s, day, substring(day, 0, $keyLength) AS period
  WITH s.speakerId AS speakerId, period,
  // @include quad-class
    AS quadClass,
  // @include statement-tally
  RETURN speakerId, period, quadClass, count, round(rawToneSum * 1000000) / 1000000 AS toneSum, firstDay, lastDay
}
RETURN anchor.key AS anchor, speakerId, period, quadClass, count, toneSum, firstDay, lastDay
