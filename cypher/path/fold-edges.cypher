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
// @returns anchor STRING NOT NULL  the id of the subject
// @returns otherId STRING NOT NULL  the neighbour, never the subject itself
// @returns kind STRING NOT NULL  the type of the edges
// @returns fromId STRING NOT NULL  which of the two they start at
// @returns count INTEGER NOT NULL  how many they are
// @returns meanTone FLOAT  -10…10, of those that have a tone
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
    min(s.saidFrom) AS firstDay, max(coalesce(s.saidTo, s.saidFrom)) AS lastDay,
    // The best has most of the words, then is the latest; its id stands behind that rank, and breaks ties.
    max(
      CASE s.form WHEN 'DIRECT' THEN '4 ' WHEN 'PARTIAL' THEN '3 ' WHEN 'INDIRECT' THEN '2 ' ELSE '1 ' END
      + s.saidFrom + ' ' + s.id
    ) AS best,
    null AS title, null AS evidence, null AS relationKey
  UNION ALL
  MATCH (:Subject {id: anchor})-[i:INTERACTED]-(other:Subject)
  WHERE 'INTERACTED' IN $kinds AND other.id IN $otherIds AND
  // @include path-interaction
  RETURN other, 'INTERACTED' AS kind, i.sourceId AS fromId, count(*) AS count, avg(i.tone) AS meanTone,
    min(i.heldFrom) AS firstDay, max(coalesce(i.heldTo, i.heldFrom)) AS lastDay, max('1 ' + i.heldFrom + ' ' + i.id) AS best,
    null AS title, null AS evidence, null AS relationKey
  UNION ALL
  MATCH (:Subject {id: anchor})-[r:HAS_ROLE|MEMBER_OF|PARTY_TO|PARTICIPATED_IN|CONCERNS|PART_OF]-(other:Subject)
  WHERE type(r) IN $kinds AND other.id IN $otherIds
  // @include path-relation
  WITH other, kind, startNode(r).id AS fromId, fromDay, toDay, r
  ORDER BY coalesce(fromDay, '') DESC, r.id
  RETURN other, kind, fromId, count(*) AS count, null AS meanTone, min(fromDay) AS firstDay, max(toDay) AS lastDay,
    null AS best, head(collect(coalesce(r.title, r.status, r.role, ''))) AS title,
    head(collect(coalesce(r.evidence, '[]'))) AS evidence, head(collect(r.id)) AS relationKey
}
WITH anchor, other.id AS otherId, kind, fromId, count, meanTone, firstDay, lastDay, best, title, evidence, relationKey
WHERE otherId <> anchor
RETURN anchor, otherId, kind, fromId, count, meanTone, firstDay, lastDay, best, title, evidence, relationKey
ORDER BY count DESC, otherId, anchor, kind, fromId
LIMIT $limit
