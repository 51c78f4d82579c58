// @name forgetImport
// @summary Removes what was written down of an import that could take nothing.
// @access WRITE
// @param id STRING NOT NULL  which file, by its content
// @rows 0
// @cost the imports
MATCH (i:Import {id: $id})
DELETE i
