// @name tallyInteractionsBetween
// @summary The number and tones of interactions between two subjects in each period and quad class.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: the two subjects of each key
// @param keyLength INTEGER NOT NULL  how many characters of an ISO day name a period: 10 for days, 7 for months, 0 for all time
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns speakerId STRING NOT NULL  which of the two acted
// @returns period STRING NOT NULL  the beginning of the ISO days in it, such as 2021-10
// @returns quadClass STRING NOT NULL  such as MATERIAL_CONFLICT
// @rows 0..n, four at most for each period and actor
// @cost two index lookups for each pair, then all interactions in which either of them acted;
//   Neo4j, which also finds the other one by its label, scans only those of the one with fewer
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS actorId
  UNWIND anchor.ids AS otherId
  WITH actorId, otherId
  WHERE actorId <> otherId
  MATCH (:Subject {id: actorId})-[i:INTERACTED]->(other:Subject)
  WHERE other.id = otherId AND
  // @include interaction-filter
  WITH i AS s,
  // @include interaction-day
    AS day
  WITH s, day, substring(day, 0, $keyLength) AS period
  WITH s.sourceId AS speakerId, period,
  // @include quad-class
    AS quadClass,
  // @include statement-tally
  RETURN speakerId, period, quadClass, count, round(rawToneSum * 1000000) / 1000000 AS toneSum, firstDay, lastDay
}
RETURN anchor.key AS anchor, speakerId, period, quadClass, count, toneSum, firstDay, lastDay
