// @name setRunState
// @summary Closes or reopens a run.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param state STRING NOT NULL  OPEN or CLOSED
// @param closedAt STRING  ISO instant
// @param closedBy STRING  who closed it
// @rows 0
// @cost an index lookup
MATCH (n:ExtractionRun {id: $id})
SET n.state = $state, n.closedAt = $closedAt, n.closedBy = $closedBy
