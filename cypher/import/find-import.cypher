// @name findImport
// @summary When the import of a file began, and whether it was completed.
// @access READ
// @param id STRING NOT NULL  the file, identified by its content
// @returns startedAt STRING NOT NULL  ISO instant
// @returns finishedAt STRING  ISO instant; null if it was interrupted
// @rows 0..1
// @cost the imports
MATCH (i:Import {id: $id})
RETURN i.startedAt AS startedAt, i.finishedAt AS finishedAt
