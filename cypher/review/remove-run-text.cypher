// @name removeRunText
// @summary Removes the text of a run that is closed.
// @access WRITE
// @param id STRING NOT NULL  the run
// @rows 0
// @cost an index lookup
MATCH (n:RunText {id: $id})
DETACH DELETE n
