// @name countStatementsByText
// @summary How many statements there are whose words match a text, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: all that match are its own
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index look-up for each statement that matches
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND keys($text) AS statementId
  MATCH (s:Statement {id: statementId})
  WHERE
  // @include statement-filter
  RETURN count(s) AS count
}
RETURN anchor.key AS anchor, count
