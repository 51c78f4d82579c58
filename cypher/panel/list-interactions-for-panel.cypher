// @name listInteractionsForPanel
// @summary The interactions of some actors that pass a filter of statements, as input for panels.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of actors who have few interactions
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then every interaction of the actor
UNWIND $ids AS anchorId
MATCH (:Subject {id: anchorId})-[i:INTERACTED]->()
WHERE
// @include interaction-filter
RETURN
// @include panel-interaction-columns
