// @name addStatementEvidence
// @summary Adds sources to statements that are recorded already: to their nodes. Their edges follow by
//   addStatementEdgeEvidence.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, newSourceIds, sourceIds, evidence, fingerprint}: the sources that are new, and what then stands
// @rows 0
// @cost an index look-up for each row, and one for each new source
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.sourceIds = row.sourceIds, s.evidence = row.evidence, s.fingerprint = row.fingerprint,
  s.version = coalesce(s.version, 1) + 1
WITH s, row
UNWIND row.newSourceIds AS sourceId
MATCH (origin:Source {id: sourceId})
CREATE (s)-[:EVIDENCED_BY]->(origin)
