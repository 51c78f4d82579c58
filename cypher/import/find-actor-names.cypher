// @name findActorNames
// @summary The names of some actors.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids
// @returns id STRING NOT NULL  an id that is known
// @returns name STRING NOT NULL  its name
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (n:Subject {id: id})
RETURN n.id AS id, n.name AS name
