// @name finishImport
// @summary Records that the import of a file was completed.
// @access WRITE
// @param id STRING NOT NULL  the file, identified by its content
// @param finishedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost the imports
MATCH (i:Import {id: $id})
SET i.finishedAt = $finishedAt
