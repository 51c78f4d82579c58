// @name findRuns
// @summary Runs over articles by their ids.
// @access READ
// @lookup ExtractionRun
// @param ids LIST<STRING> NOT NULL  ids of runs
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:ExtractionRun {id: id})
RETURN
// @include run-columns
