// @name undoDecisions
// @summary Notes of decisions that they were taken back.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  ids of decisions
// @param undoneAt STRING NOT NULL  ISO instant
// @param undoneBy STRING  who took them back
// @rows 0
// @cost an index look-up for each id
UNWIND $ids AS id
MATCH (n:Decision {id: id})
SET n.undoneAt = $undoneAt, n.undoneBy = $undoneBy
