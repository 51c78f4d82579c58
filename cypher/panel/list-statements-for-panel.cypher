// @name listStatementsForPanel
// @summary The statements of some speakers that pass a filter, as input for panels.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of speakers who have few statements
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then every statement of the speaker
UNWIND $ids AS anchorId
MATCH (:Subject {id: anchorId})-[s:STATED]->()
WHERE coalesce(s.position, 0) = 0 AND
// @include statement-filter
RETURN
// @include panel-statement-columns
