// @name listInteractionsToExport
// @summary The interactions of some actors.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of actors who have few interactions
// @rows 0..n for each id, in no order
// @cost an index look-up for each id, then every interaction of the actor
UNWIND $ids AS anchorId
MATCH (:Subject {id: anchorId})-[item:INTERACTED]->()
RETURN
// @include interaction-columns
