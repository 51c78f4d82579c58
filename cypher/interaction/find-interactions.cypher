// @name findInteractions
// @summary The interactions with some ids.
// @access READ
// @lookup Interaction
// @param ids LIST<STRING> NOT NULL  ids of interactions
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:Interaction {id: id})
RETURN
// @include interaction-columns
