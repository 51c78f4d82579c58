// @name recordChanges
// @summary Records who changed what and when.
// @access WRITE
// @each rows
// @param rows LIST<MAP> NOT NULL  {id, targetId, action, at, by, properties: JSON text of {property, before, after}}
// @rows 0
// @cost a node for each row
UNWIND $rows AS row
CREATE (c:Change)
SET c = row
