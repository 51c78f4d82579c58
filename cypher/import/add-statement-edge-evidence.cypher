// @name addStatementEdgeEvidence
// @summary Adds sources to the edges of statements that are already recorded. Edges cannot be looked up by id, so the
//   statements are grouped by speaker, and the edges of each speaker are scanned once.
// @access WRITE
// @param speakers LIST<MAP> NOT NULL  {id, evidenceById}: a speaker, and {sourceIds, evidence} by the ids of its statements
// @rows 0
// @cost an index lookup for each speaker, then its edges
UNWIND $speakers AS speaker
MATCH (:Subject {id: speaker.id})-[e:STATED]->(:Subject)
WITH e, speaker.evidenceById[e.id] AS gained
WHERE gained IS NOT NULL
SET e.sourceIds = gained.sourceIds, e.evidence = gained.evidence, e.version = coalesce(e.version, 1) + 1
