// @name pagesOfAnchors
// @summary A page of statements for each anchor, each bound as item with the sortKey that orders them, by the piece that is put in the
//   place of pageOfAnchor; the beginning of a planned read.
// @access PIECE
// @engine neo4j
// @param isCounted BOOLEAN NOT NULL  whether the piece gives the total beside each statement
// @param anchors LIST<MAP> NOT NULL  {key, id, ids}: of each key, the nodes that its page is of, and the first of them
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
