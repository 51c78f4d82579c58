// @name findSourceText
// @summary The text that is kept of a source.
// @access READ
// @param id STRING NOT NULL  the source
// @returns text STRING NOT NULL  the article
// @returns licence STRING  under which it may be used
// @rows 0..1
// @cost an index look-up
MATCH (n:SourceText {id: $id})
RETURN n.text AS text, n.licence AS licence
