// @name findSourceText
// @summary The stored text of a source.
// @access READ
// @param id STRING NOT NULL  the source
// @returns text STRING NOT NULL  the article
// @returns licence STRING  the licence under which it may be used
// @rows 0..1
// @cost an index lookup
MATCH (n:SourceText {id: $id})
RETURN n.text AS text, n.licence AS licence
