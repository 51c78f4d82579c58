// @name listInteractionsBetween
// @summary A page of the interactions between two subjects, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: the two subjects of each key
// @param duringFrom STRING  first day of another interval that the interactions' days overlap; null for every day
// @param duringTo STRING  last day of that interval
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
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
  // @when duringFrom
    coalesce(i.heldTo, i.heldFrom) >= $duringFrom AND
  // @when duringTo
    i.heldFrom <= $duringTo AND
  // @include interaction-filter
  WITH i AS item, i.id AS itemId, i.heldFrom AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include interaction-columns
