// @name addStatementEvidence
// @summary Adds sources to the nodes of statements that are already recorded. addStatementEdgeEvidence adds them to their
//   edges, and linkStatementSources links the sources.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, sourceIds, evidence, fingerprint}: the new values
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.sourceIds = row.sourceIds, s.evidence = row.evidence, s.fingerprint = row.fingerprint,
  s.version = coalesce(s.version, 1) + 1
