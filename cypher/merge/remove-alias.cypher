// @name removeAlias
// @summary Makes an id stand for nothing any more, because a subject gets it.
// @access WRITE
// @param id STRING NOT NULL  the id
// @rows 0
// @cost an index look-up
MATCH (a:Alias {id: $id})
DETACH DELETE a
