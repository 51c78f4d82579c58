// @name listCounterparts
// @summary A page of those whom some actors speak about or act upon, or who do so to them, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: counterparts are found for each key from all of its ids
// @param isOut BOOLEAN NOT NULL  whether only what they said and did counts
// @param isIn BOOLEAN NOT NULL  whether only what was said about them and done to them counts
// @param withoutStatements BOOLEAN NOT NULL  whether statements do not count; then interactions do
// @param withInteractions BOOLEAN NOT NULL  whether interactions count
// @param byTone BOOLEAN NOT NULL  whether the mean tone is what the page is sorted by
// @param byLastDay BOOLEAN NOT NULL  whether the last day is
// @param byName BOOLEAN NOT NULL  whether the name is; else the count
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @returns id STRING NOT NULL  the counterpart
// @returns count INTEGER NOT NULL  how many acts there are between the two
// @returns countOut INTEGER NOT NULL  how many of them were the actor's
// @returns toneSum FLOAT NOT NULL  the tones of all added up, to six decimals
// @returns toneSumOut FLOAT NOT NULL  the tones of those of the actor
// @returns firstDay STRING NOT NULL  ISO day of the first one
// @returns lastDay STRING NOT NULL  ISO day of the last one
// @returns verbalCooperation INTEGER NOT NULL  how many of them are of that class
// @returns materialCooperation INTEGER NOT NULL  how many of them are of that class
// @returns verbalConflict INTEGER NOT NULL  how many of them are of that class
// @returns materialConflict INTEGER NOT NULL  how many of them are of that class
// @returns verbalCooperationTone FLOAT NOT NULL  the tones of those of that class added up, to six decimals
// @returns materialCooperationTone FLOAT NOT NULL  the tones of those of that class added up
// @returns verbalConflictTone FLOAT NOT NULL  the tones of those of that class added up
// @returns materialConflictTone FLOAT NOT NULL  the tones of those of that class added up
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index look-up for each id, then all of its STATED or INTERACTED edges, of which it sorts the counterparts
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
    // Rounded, so that the place of a row does not hang on the order in which its tones were added up.
    round(rawToneSum * 1000000) / 1000000 AS toneSum, round(rawToneSumOut * 1000000) / 1000000 AS toneSumOut
  WITH {id: id, count: count, countOut: countOut, toneSum: toneSum, toneSumOut: toneSumOut, firstDay: firstDay,
    lastDay: lastDay, verbalCooperation: verbalCooperation, materialCooperation: materialCooperation,
    verbalConflict: verbalConflict, materialConflict: materialConflict, verbalCooperationTone: verbalCooperationTone,
    materialCooperationTone: materialCooperationTone, verbalConflictTone: verbalConflictTone,
    materialConflictTone: materialConflictTone} AS item, id AS itemId,
  // @when byTone
    // Rounded like the mean that is returned, so that equal means are in the order of ids; 0.0 is added to make -0.0 equal 0.0.
    round(1.0 * toneSum / count * 1000000) / 1000000 + 0.0 AS sortKey
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
