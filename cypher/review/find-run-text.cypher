// @name findRunText
// @summary The text of an open run.
// @access READ
// @param id STRING NOT NULL  the run
// @returns text STRING NOT NULL  the article
// @rows 0..1
// @cost an index lookup
MATCH (n:RunText {id: $id})
RETURN n.text AS text
