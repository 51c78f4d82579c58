// @name foldEdges
// @summary The edges of some types between some subjects and others, aggregated by type, direction and ends, the most
//   numerous first.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of the subjects
// @param otherIds LIST<STRING> NOT NULL  ids of the subjects at the other end, which may be the same
// @param kinds LIST<STRING> NOT NULL  types of edges, such as STATED
// @param duringFrom STRING  first day of an interval that the days of the edges overlap; null for every edge
// @param duringTo STRING  last day of that interval
// @param limit INTEGER NOT NULL  rows
// @param withClasses BOOLEAN NOT NULL  whether acts are counted by quad class; otherwise these columns are 0
// @returns anchor STRING NOT NULL  the id of the subject
// @returns otherId STRING NOT NULL  the neighbour, never the subject itself
// @returns kind STRING NOT NULL  the type of the edges
// @returns fromId STRING NOT NULL  the one of the two at which they start
// @returns count INTEGER NOT NULL  how many edges
// @returns toneSum FLOAT  the sum of their tones, to six decimals; null if they have none
// @returns verbalCooperation INTEGER NOT NULL  how many of them are of that class
// @returns materialCooperation INTEGER NOT NULL  how many of them are of that class
// @returns verbalConflict INTEGER NOT NULL  how many of them are of that class
// @returns materialConflict INTEGER NOT NULL  how many of them are of that class
// @returns verbalCooperationTone FLOAT NOT NULL  the sum of the tones of that class
// @returns materialCooperationTone FLOAT NOT NULL  the sum of the tones of that class
// @returns verbalConflictTone FLOAT NOT NULL  the sum of the tones of that class
// @returns materialConflictTone FLOAT NOT NULL  the sum of the tones of that class
// @returns firstDay STRING  ISO day
// @returns lastDay STRING  ISO day
// @returns best STRING  rank, day and id of the best statement or interaction, separated by spaces
// @returns title STRING  the title of the latest role, the status of a party, the role of a participation, or empty text
// @returns evidence STRING  JSON text, a list of selectors, of that role or other relation
// @returns relationKey STRING  the key of that role or other relation
// @rows 0..n, at most $limit, in order
// @cost an index lookup for each id, then all of its edges of these types
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (:Subject {id: anchor})-[s:STATED]-(other:Subject)
  WHERE 'STATED' IN $kinds AND other.id IN $otherIds AND
  // @include path-statement
  RETURN other, 'STATED' AS kind, s.speakerId AS fromId, count(*) AS count,
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
    // The best has most of the original words, then is the latest; its id is appended to that rank and breaks ties.
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
  RETURN other, 'INTERACTED' AS kind, s.sourceId AS fromId, count(*) AS count,
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
  RETURN other, kind, fromId, count(*) AS count, null AS rawToneSum,
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
WITH anchor, other.id AS otherId, kind, fromId, count, rawToneSum,
  verbalCooperation, materialCooperation, verbalConflict, materialConflict,
  rawVerbalCooperationTone, rawMaterialCooperationTone, rawVerbalConflictTone, rawMaterialConflictTone,
  firstDay, lastDay, best, title, evidence, relationKey
WHERE otherId <> anchor
RETURN anchor, otherId, kind, fromId, count, round(rawToneSum * 1000000) / 1000000 AS toneSum,
  verbalCooperation, materialCooperation, verbalConflict, materialConflict,
  round(rawVerbalCooperationTone * 1000000) / 1000000 AS verbalCooperationTone,
  round(rawMaterialCooperationTone * 1000000) / 1000000 AS materialCooperationTone,
  round(rawVerbalConflictTone * 1000000) / 1000000 AS verbalConflictTone,
  round(rawMaterialConflictTone * 1000000) / 1000000 AS materialConflictTone,
  firstDay, lastDay, best, title, evidence, relationKey
ORDER BY count DESC, otherId, anchor, kind, fromId
LIMIT $limit
