// @name undoDecisions
// @summary Marks decisions as undone.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  ids of decisions
// @param undoneAt STRING NOT NULL  ISO instant
// @param undoneBy STRING  who undid them
// @rows 0
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (n:Decision {id: id})
SET n.undoneAt = $undoneAt, n.undoneBy = $undoneBy
