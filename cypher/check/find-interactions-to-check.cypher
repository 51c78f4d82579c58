// @name findInteractionsToCheck
// @summary The interactions with some ids, with all their properties.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of interactions
// @returns id STRING NOT NULL  its id
// @returns properties MAP NOT NULL  its properties
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (n:Interaction {id: id})
RETURN n.id AS id, properties(n) AS properties
