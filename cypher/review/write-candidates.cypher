// @name writeCandidates
// @summary Updates candidates after decisions on them or changes by an editor.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties: some of state, draft, form, speakerId, isClear, statementId, decisionId}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (n:Candidate {id: row.id})
SET n += row.properties
SET n.version = n.version + 1
