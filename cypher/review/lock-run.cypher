// @name lockRun
// @summary Increments the version of a run, and locks it against changes by other transactions until this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0..1
// @cost an index lookup
MATCH (item:ExtractionRun {id: $id})
// First a label that it has already: Neo4j takes the lock and writes nothing, and reads the version after that.
SET item:ExtractionRun
SET item.version = item.version + 1
RETURN
// @include run-columns
