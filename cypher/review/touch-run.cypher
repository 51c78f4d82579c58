// @name touchRun
// @summary Records when a run or its candidates were last changed.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param changedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost an index lookup
MATCH (n:ExtractionRun {id: $id})
SET n.changedAt = $changedAt
