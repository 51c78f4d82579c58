// @name listInteractionsBetween
// @summary A page of what two subjects did to each other, newest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: of each key, the two subjects
// @param duringFrom STRING  first day of an interval that the interactions' days overlap as well; null for every day
// @param duringTo STRING  last day of that interval
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost two index look-ups for each pair, then everything that either of the two did;
//   Neo4j, which finds the other by the label, too, visits those of that one of the two who has fewer
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
