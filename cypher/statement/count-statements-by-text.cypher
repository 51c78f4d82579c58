// @name countStatementsByText
// @summary The number of statements whose words match a text, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all that match
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each statement that matches
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND keys($text) AS statementId
  MATCH (s:Statement {id: statementId})
  WHERE
  // @include statement-filter
  RETURN count(s) AS count
}
RETURN anchor.key AS anchor, count
