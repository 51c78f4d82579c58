// @name recordDecisions
// @summary Records decisions on candidates.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, runId, candidateId, batchId, action, at, by, reason, statementId, details: JSON text}
// @rows 0
// @cost a node for each row
UNWIND $rows AS row
CREATE (n:Decision)
SET n = row
