// @name listCounterparts
// @summary A page of the subjects that some actors speak about or act upon, or vice versa, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the counterparts of all its ids
// @param isOut BOOLEAN NOT NULL  whether only acts by the actors count
// @param isIn BOOLEAN NOT NULL  whether only acts about or towards the actors count
// @param withoutStatements BOOLEAN NOT NULL  whether statements are excluded; interactions must then be included
// @param withInteractions BOOLEAN NOT NULL  whether interactions are included
// @param byTone BOOLEAN NOT NULL  whether to sort by mean tone
// @param byLastDay BOOLEAN NOT NULL  whether to sort by last day
// @param byName BOOLEAN NOT NULL  whether to sort by name; the default is by count
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @returns id STRING NOT NULL  the counterpart
// @returns count INTEGER NOT NULL  how many acts between the two
// @returns countOut INTEGER NOT NULL  how many of them were by the actor
// @returns toneSum FLOAT NOT NULL  the sum of their tones, to six decimals
// @returns toneSumOut FLOAT NOT NULL  the sum of the tones of those by the actor
// @returns firstDay STRING NOT NULL  ISO day of the first one
// @returns lastDay STRING NOT NULL  ISO day of the last one
// @returns verbalCooperation INTEGER NOT NULL  how many of them are of that class
// @returns materialCooperation INTEGER NOT NULL  how many of them are of that class
// @returns verbalConflict INTEGER NOT NULL  how many of them are of that class
// @returns materialConflict INTEGER NOT NULL  how many of them are of that class
// @returns verbalCooperationTone FLOAT NOT NULL  the sum of the tones of that class, to six decimals
// @returns materialCooperationTone FLOAT NOT NULL  the sum of the tones of that class
// @returns verbalConflictTone FLOAT NOT NULL  the sum of the tones of that class
// @returns materialConflictTone FLOAT NOT NULL  the sum of the tones of that class
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then all of its STATED or INTERACTED edges; then it sorts the counterparts
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  // @when !withoutStatements withInteractions
  CALL (anchorId) {
  // @when !withoutStatements {
  // @when isOut
  MATCH (:Subject {id: anchorId})-[s:STATED]->(other)
  // @when isIn
  MATCH (:Subject {id: anchorId})<-[s:STATED]-(other)
  // @when !isOut !isIn
  MATCH (:Subject {id: anchorId})-[s:STATED]-(other)
  WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
  // @include statement-filter
  WITH s, anchorId, other,
  // @include statement-day
    AS day
  WHERE other.id <> anchorId
  // @when withInteractions
  RETURN
  // @when !withInteractions
  WITH
    other, s, s.speakerId = anchorId AS isByActor, day
  // @when }
  // @when !withoutStatements withInteractions
  UNION ALL
  // @when withInteractions {
  // @when isOut
  MATCH (:Subject {id: anchorId})-[i:INTERACTED]->(other)
  // @when isIn
  MATCH (:Subject {id: anchorId})<-[i:INTERACTED]-(other)
  // @when !isOut !isIn
  MATCH (:Subject {id: anchorId})-[i:INTERACTED]-(other)
  WHERE
  // @include interaction-filter
  WITH i, anchorId, other,
  // @include interaction-day
    AS day
  WHERE other.id <> anchorId
  // @when !withoutStatements
  RETURN
  // @when withoutStatements
  WITH
    other, i AS s, i.sourceId = anchorId AS isByActor, day
  // @when }
  // @when !withoutStatements withInteractions
  }
  WITH other.id AS id, other.sortName AS sortName, count(*) AS count,
    sum(CASE WHEN isByActor THEN 1 ELSE 0 END) AS countOut,
  // @include class-counts
  // @include class-tones
    coalesce(sum(s.tone), 0.0) AS rawToneSum,
    coalesce(sum(CASE WHEN isByActor THEN s.tone ELSE 0.0 END), 0.0) AS rawToneSumOut,
    min(day) AS firstDay, max(day) AS lastDay
  WITH id, sortName, count, countOut, firstDay, lastDay,
    verbalCooperation, materialCooperation, verbalConflict, materialConflict,
    round(rawVerbalCooperationTone * 1000000) / 1000000 AS verbalCooperationTone,
    round(rawMaterialCooperationTone * 1000000) / 1000000 AS materialCooperationTone,
    round(rawVerbalConflictTone * 1000000) / 1000000 AS verbalConflictTone,
    round(rawMaterialConflictTone * 1000000) / 1000000 AS materialConflictTone,
    // Rounded, so that the position of a row does not depend on the order in which its tones were summed.
    round(rawToneSum * 1000000) / 1000000 AS toneSum, round(rawToneSumOut * 1000000) / 1000000 AS toneSumOut
  WITH {id: id, count: count, countOut: countOut, toneSum: toneSum, toneSumOut: toneSumOut, firstDay: firstDay,
    lastDay: lastDay, verbalCooperation: verbalCooperation, materialCooperation: materialCooperation,
    verbalConflict: verbalConflict, materialConflict: materialConflict, verbalCooperationTone: verbalCooperationTone,
    materialCooperationTone: materialCooperationTone, verbalConflictTone: verbalConflictTone,
    materialConflictTone: materialConflictTone} AS item, id AS itemId,
  // @when byTone
    // Rounded like the returned mean, so that equal means are in the order of ids; the engines round negative halves differently.
    // Adding 0.0 makes -0.0 equal 0.0.
    sign(toneSum) * round(abs(1.0 * toneSum / count) * 1000000) / 1000000 + 0.0 AS sortKey
  // @when byLastDay
    lastDay AS sortKey
  // @when byName
    sortName AS sortKey
  // @when !byTone !byLastDay !byName
    count AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey, item.id AS id, item.count AS count, item.countOut AS countOut,
  item.toneSum AS toneSum, item.toneSumOut AS toneSumOut, item.firstDay AS firstDay, item.lastDay AS lastDay,
  item.verbalCooperation AS verbalCooperation, item.materialCooperation AS materialCooperation,
  item.verbalConflict AS verbalConflict, item.materialConflict AS materialConflict,
  item.verbalCooperationTone AS verbalCooperationTone, item.materialCooperationTone AS materialCooperationTone,
  item.verbalConflictTone AS verbalConflictTone, item.materialConflictTone AS materialConflictTone
