// @name listStatementsByText
// @summary A page of the statements whose words match a text, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all that match
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the value that the row is sorted by
// @rows 0..n, at most $limit for each anchor, in order
// @cost an index lookup for each statement that matches
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND keys($text) AS statementId
  MATCH (s:Statement {id: statementId})
  WHERE
  // @include statement-filter
  // @include statement-order
  // @include keyset-page
  RETURN item, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @include statement-columns
