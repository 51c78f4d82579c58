// @name listChanges
// @summary A page of the changes to some nodes and statements, the latest first, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @returns id STRING NOT NULL  its id, which increases over time
// @returns targetId STRING NOT NULL  what was changed
// @returns action STRING NOT NULL  the mutation, such as CORRECT_STATEMENT
// @returns at STRING NOT NULL  ISO instant
// @returns by STRING  who changed it
// @returns properties STRING NOT NULL  JSON text, a list of {property, before, after}
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each id, then its changes
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (c:Change {targetId: anchorId})
  WITH c AS item, c.id AS itemId, c.at AS sortKey
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey, item.id AS id, item.targetId AS targetId, item.action AS action, item.at AS at,
  item.by AS by, item.properties AS properties
