// @name findDecisions
// @summary Decisions by their ids.
// @access READ
// @lookup Decision
// @param ids LIST<STRING> NOT NULL  ids of decisions
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:Decision {id: id})
RETURN
// @include decision-columns
