// @name keepSourceText
// @summary Stores the text of a source.
// @access WRITE
// @param id STRING NOT NULL  the source
// @param text STRING NOT NULL  the article
// @param licence STRING  the licence under which it may be used
// @param keptAt STRING NOT NULL  ISO instant
// @param keptBy STRING  who closed the run
// @rows 0
// @cost an index lookup
MERGE (n:SourceText {id: $id})
SET n.text = $text, n.licence = coalesce($licence, n.licence), n.keptAt = $keptAt, n.keptBy = $keptBy
