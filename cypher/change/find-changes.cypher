// @name findChanges
// @summary Changes by their ids.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of changes
// @returns id STRING NOT NULL  its id
// @returns targetId STRING NOT NULL  what was changed
// @returns action STRING NOT NULL  the mutation, such as CORRECT_STATEMENT
// @returns at STRING NOT NULL  ISO instant
// @returns by STRING  who changed it
// @returns properties STRING NOT NULL  JSON text, a list of {property, before, after}
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (c:Change {id: id})
RETURN c.id AS id, c.targetId AS targetId, c.action AS action, c.at AS at, c.by AS by, c.properties AS properties
