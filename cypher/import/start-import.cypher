// @name startImport
// @summary Records that the import of a file begins.
// @access WRITE
// @param id STRING NOT NULL  the file, identified by its content
// @param startedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost the imports
MERGE (i:Import {id: $id})
SET i.startedAt = $startedAt
REMOVE i.finishedAt
