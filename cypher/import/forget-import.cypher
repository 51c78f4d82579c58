// @name forgetImport
// @summary Removes the record of an import from which nothing could be imported.
// @access WRITE
// @param id STRING NOT NULL  the file, identified by its content
// @rows 0
// @cost the imports
MATCH (i:Import {id: $id})
DELETE i
