// @name foldEdges
// @summary The edges of some kinds between some subjects and others, those with the same type and ends folded into one,
//   the most first.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of the subjects
// @param otherIds LIST<STRING> NOT NULL  ids of those at the other end, which may be the same
// @param kinds LIST<STRING> NOT NULL  types of edges, such as STATED
// @param duringFrom STRING  first day of an interval that an edge's days overlap; null for every edge
// @param duringTo STRING  last day of that interval
// @param limit INTEGER NOT NULL  rows
// @param withClasses BOOLEAN NOT NULL  whether statements and interactions are told apart by quad class; else these columns are 0
// @returns anchor STRING NOT NULL  the id of the subject
// @returns otherId STRING NOT NULL  the neighbour, never the subject itself
// @returns kind STRING NOT NULL  the type of the edges
// @returns fromId STRING NOT NULL  which of the two they start at
// @returns count INTEGER NOT NULL  how many they are
// @returns meanTone FLOAT  -10…10, of those that have a tone
// @returns toneSum FLOAT NOT NULL  these tones added up, to six decimals
// @returns verbalCooperation INTEGER NOT NULL  how many of them are of that class
// @returns materialCooperation INTEGER NOT NULL  how many of them are of that class
// @returns verbalConflict INTEGER NOT NULL  how many of them are of that class
// @returns materialConflict INTEGER NOT NULL  how many of them are of that class
// @returns verbalCooperationTone FLOAT NOT NULL  the tones of those of that class added up
// @returns materialCooperationTone FLOAT NOT NULL  the tones of those of that class added up
// @returns verbalConflictTone FLOAT NOT NULL  the tones of those of that class added up
// @returns materialConflictTone FLOAT NOT NULL  the tones of those of that class added up
// @returns firstDay STRING  ISO day
// @returns lastDay STRING  ISO day
// @returns best STRING  rank, day and id of the best statement or interaction, parted by spaces
// @returns title STRING  of the latest role its title, of a party its status, of a participation the part, or empty text
// @returns evidence STRING  JSON text, a list of selectors, of that role or other relation
// @returns relationKey STRING  the key of that role or other relation
// @rows 0..n, at most $limit, in order
// @cost an index look-up for each id, then all of its edges of these types
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (:Subject {id: anchor})-[s:STATED]-(other:Subject)
  WHERE 'STATED' IN $kinds AND other.id IN $otherIds AND
  // @include path-statement
  RETURN other, 'STATED' AS kind, s.speakerId AS fromId, count(*) AS count, avg(s.tone) AS meanTone,
    coalesce(sum(s.tone), 0.0) AS rawToneSum,
  // @when withClasses {
  // @include class-counts
  // @include class-tones
  // @when }
  // @when !withClasses {
    0 AS verbalCooperation,
    0 AS materialCooperation,
    0 AS verbalConflict,
    0 AS materialConflict,
    0.0 AS rawVerbalCooperationTone,
    0.0 AS rawMaterialCooperationTone,
    0.0 AS rawVerbalConflictTone,
    0.0 AS rawMaterialConflictTone,
  // @when }
    min(s.saidFrom) AS firstDay, max(coalesce(s.saidTo, s.saidFrom)) AS lastDay,
    // The best has most of the words, then is the latest; its id follows that rank, and breaks ties.
    max(
      CASE s.form WHEN 'DIRECT' THEN '4 ' WHEN 'PARTIAL' THEN '3 ' WHEN 'INDIRECT' THEN '2 ' ELSE '1 ' END
      + s.saidFrom + ' ' + s.id
    ) AS best,
    null AS title, null AS evidence, null AS relationKey
  UNION ALL
  MATCH (:Subject {id: anchor})-[i:INTERACTED]-(other:Subject)
  WHERE 'INTERACTED' IN $kinds AND other.id IN $otherIds AND
  // @include path-interaction
  WITH other, i AS s
  RETURN other, 'INTERACTED' AS kind, s.sourceId AS fromId, count(*) AS count, avg(s.tone) AS meanTone,
    coalesce(sum(s.tone), 0.0) AS rawToneSum,
  // @when withClasses {
  // @include class-counts
  // @include class-tones
  // @when }
  // @when !withClasses {
    0 AS verbalCooperation,
    0 AS materialCooperation,
    0 AS verbalConflict,
    0 AS materialConflict,
    0.0 AS rawVerbalCooperationTone,
    0.0 AS rawMaterialCooperationTone,
    0.0 AS rawVerbalConflictTone,
    0.0 AS rawMaterialConflictTone,
  // @when }
    min(s.heldFrom) AS firstDay, max(coalesce(s.heldTo, s.heldFrom)) AS lastDay, max('1 ' + s.heldFrom + ' ' + s.id) AS best,
    null AS title, null AS evidence, null AS relationKey
  UNION ALL
  MATCH (:Subject {id: anchor})-[r:HAS_ROLE|MEMBER_OF|PARTY_TO|PARTICIPATED_IN|CONCERNS|PART_OF]-(other:Subject)
  WHERE type(r) IN $kinds AND other.id IN $otherIds
  // @include path-relation
  WITH other, kind, startNode(r).id AS fromId, fromDay, toDay, r
  ORDER BY coalesce(fromDay, '') DESC, r.id
  RETURN other, kind, fromId, count(*) AS count, null AS meanTone, 0.0 AS rawToneSum,
    0 AS verbalCooperation,
    0 AS materialCooperation,
    0 AS verbalConflict,
    0 AS materialConflict,
    0.0 AS rawVerbalCooperationTone,
    0.0 AS rawMaterialCooperationTone,
    0.0 AS rawVerbalConflictTone,
    0.0 AS rawMaterialConflictTone,
    min(fromDay) AS firstDay, max(toDay) AS lastDay,
    null AS best, head(collect(coalesce(r.title, r.status, r.role, ''))) AS title,
    head(collect(coalesce(r.evidence, '[]'))) AS evidence, head(collect(r.id)) AS relationKey
}
WITH anchor, other.id AS otherId, kind, fromId, count, meanTone, rawToneSum,
  verbalCooperation, materialCooperation, verbalConflict, materialConflict,
  rawVerbalCooperationTone, rawMaterialCooperationTone, rawVerbalConflictTone, rawMaterialConflictTone,
  firstDay, lastDay, best, title, evidence, relationKey
WHERE otherId <> anchor
RETURN anchor, otherId, kind, fromId, count, meanTone, round(rawToneSum * 1000000) / 1000000 AS toneSum,
  verbalCooperation, materialCooperation, verbalConflict, materialConflict,
  round(rawVerbalCooperationTone * 1000000) / 1000000 AS verbalCooperationTone,
  round(rawMaterialCooperationTone * 1000000) / 1000000 AS materialCooperationTone,
  round(rawVerbalConflictTone * 1000000) / 1000000 AS verbalConflictTone,
  round(rawMaterialConflictTone * 1000000) / 1000000 AS materialConflictTone,
  firstDay, lastDay, best, title, evidence, relationKey
ORDER BY count DESC, otherId, anchor, kind, fromId
LIMIT $limit
