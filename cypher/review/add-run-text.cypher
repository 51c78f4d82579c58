// @name addRunText
// @summary Keeps the text of a run for as long as it is open.
// @access WRITE
// @param id STRING NOT NULL  the run
// @param text STRING NOT NULL  the article
// @rows 0
// @cost a node
CREATE (n:RunText {id: $id, text: $text})
