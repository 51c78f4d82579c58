// @name pagesOfAnchors
// @summary A page of statements for each anchor, each bound as item with the sortKey that orders them, from the piece that
//   replaces pageOfAnchor; the beginning of a planned read.
// @access PIECE
// @engine neo4j
// @param isCounted BOOLEAN NOT NULL  whether the piece returns the total with each statement
// @param anchors LIST<MAP> NOT NULL  {key, id, ids}: for each key, the first node of its page and all its nodes
// @rows those of the piece, for each anchor
// @cost that of the piece, for each anchor
UNWIND $anchors AS anchor
CALL (anchor) {
pageOfAnchor
// @when isCounted
RETURN item, sortKey, total
// @when !isCounted
RETURN item, sortKey
}
