// @name touchRun
// @summary Notes when something of a run was last decided.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param changedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost an index look-up
MATCH (n:ExtractionRun {id: $id})
SET n.changedAt = $changedAt
