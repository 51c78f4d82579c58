// @name removeAliases
// @summary Removes aliases whose ids subjects are about to get.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the ids
// @rows 0
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (a:Alias {id: id})
DETACH DELETE a
