// @name writeCandidates
// @summary Writes what was decided upon candidates, or how an editor changed them.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties: some of state, draft, form, speakerId, isClear, statementId, decisionId}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (n:Candidate {id: row.id})
SET n += row.properties
SET n.version = n.version + 1
