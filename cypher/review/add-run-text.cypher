// @name addRunText
// @summary Stores the text of a run, while the run is open.
// @access WRITE
// @param id STRING NOT NULL  the run
// @param text STRING NOT NULL  the article
// @rows 0
// @cost a node
CREATE (n:RunText {id: $id, text: $text})
