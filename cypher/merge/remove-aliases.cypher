// @name removeAliases
// @summary Makes ids stand for nothing any more, because subjects get them.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the ids
// @rows 0
// @cost an index look-up for each id
UNWIND $ids AS id
MATCH (a:Alias {id: id})
DETACH DELETE a
