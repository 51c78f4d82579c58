// @name addCandidates
// @summary Records the candidates that a run found or an editor added to it.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, runId, state, confidence, form, rule, speakerId, isClear, draft: JSON text}
// @rows 0
// @cost a node for each row
UNWIND $rows AS row
CREATE (n:Candidate)
SET n = row
SET n.version = 1
