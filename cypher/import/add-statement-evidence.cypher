// @name addStatementEvidence
// @summary Adds sources to statements that are recorded already: to the node and to each of its edges.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, newSourceIds, sourceIds, evidence, fingerprint}: the sources that are new, and what then stands
// @rows 0
// @cost an index look-up for each row, then the edges of the statement's speaker
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.sourceIds = row.sourceIds, s.evidence = row.evidence, s.fingerprint = row.fingerprint,
  s.version = coalesce(s.version, 1) + 1
WITH s, row
MATCH (:Subject {id: s.speakerId})-[e:STATED]->(:Subject)
WHERE e.id = row.id
SET e.sourceIds = row.sourceIds, e.evidence = row.evidence, e.version = coalesce(e.version, 1) + 1
WITH DISTINCT s, row
UNWIND row.newSourceIds AS sourceId
MATCH (origin:Source {id: sourceId})
CREATE (s)-[:EVIDENCED_BY]->(origin)
