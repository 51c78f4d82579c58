// @name listCounterparts
// @summary A page of those whom some actors speak about or who speak about them, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: counterparts are found for each key from all of its ids
// @param isOut BOOLEAN NOT NULL  whether only what they said counts
// @param isIn BOOLEAN NOT NULL  whether only what was said about them counts
// @param byTone BOOLEAN NOT NULL  whether the mean tone is what the page is sorted by
// @param byLastDay BOOLEAN NOT NULL  whether the last day is
// @param byName BOOLEAN NOT NULL  whether the name is; else the count
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @returns id STRING NOT NULL  the counterpart
// @returns count INTEGER NOT NULL  how many statements there are between the two
// @returns countOut INTEGER NOT NULL  how many of them the actor made
// @returns toneSum FLOAT NOT NULL  the tones of all added up, to six decimals
// @returns toneSumOut FLOAT NOT NULL  the tones of those that the actor made
// @returns firstDay STRING NOT NULL  ISO day of the first one
// @returns lastDay STRING NOT NULL  ISO day of the last one
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index look-up for each id, then all of its STATED edges, of which it sorts the counterparts
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
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
  WITH other.id AS id, other.sortName AS sortName, count(s) AS count,
    sum(CASE WHEN s.speakerId = anchorId THEN 1 ELSE 0 END) AS countOut,
    coalesce(sum(s.tone), 0.0) AS rawToneSum,
    coalesce(sum(CASE WHEN s.speakerId = anchorId THEN s.tone ELSE 0.0 END), 0.0) AS rawToneSumOut,
    min(day) AS firstDay, max(day) AS lastDay
  WITH id, sortName, count, countOut, firstDay, lastDay,
    // Rounded, so that the place of a row does not hang on the order in which its tones were added up.
    round(rawToneSum * 1000000) / 1000000 AS toneSum, round(rawToneSumOut * 1000000) / 1000000 AS toneSumOut
  WITH {id: id, count: count, countOut: countOut, toneSum: toneSum, toneSumOut: toneSumOut, firstDay: firstDay,
    lastDay: lastDay} AS item, id AS itemId,
  // @when byTone
    // Rounded like the mean that is returned, so that equal means are in the order of ids; 0.0 is added to make -0.0 equal 0.0.
    round(toneSum / count * 1000000) / 1000000 + 0.0 AS sortKey
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
  item.toneSum AS toneSum, item.toneSumOut AS toneSumOut, item.firstDay AS firstDay, item.lastDay AS lastDay
