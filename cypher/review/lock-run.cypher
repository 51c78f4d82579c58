// @name lockRun
// @summary Increments the version of a run, and locks it against changes by other transactions until this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0..1
// @cost an index lookup
MATCH (item:ExtractionRun {id: $id})
// First a label that it has already, so that the version is read after the lock is granted (CONTRIBUTING.md, "Cypher").
SET item:ExtractionRun
SET item.version = item.version + 1
RETURN
// @include run-columns
