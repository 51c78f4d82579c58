// @name addStatementEvidence
// @summary Adds sources to statements that are recorded already: to their nodes. Their edges follow by
//   addStatementEdgeEvidence, and those to the sources by linkStatementSources.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, sourceIds, evidence, fingerprint}: what it has then
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.sourceIds = row.sourceIds, s.evidence = row.evidence, s.fingerprint = row.fingerprint,
  s.version = coalesce(s.version, 1) + 1
