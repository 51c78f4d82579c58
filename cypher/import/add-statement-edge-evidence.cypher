// @name addStatementEdgeEvidence
// @summary Adds sources to the edges of statements that are recorded already. An edge cannot be found by its id, so the
//   statements come by their speakers, and the edges of each speaker are looked through once for all of them.
// @access WRITE
// @param speakers LIST<MAP> NOT NULL  {id, evidenceById}: a speaker, and for ids of its statements {sourceIds, evidence}
// @rows 0
// @cost an index look-up for each speaker, then its edges
UNWIND $speakers AS speaker
MATCH (:Subject {id: speaker.id})-[e:STATED]->(:Subject)
WITH e, speaker.evidenceById[e.id] AS gained
WHERE gained IS NOT NULL
SET e.sourceIds = gained.sourceIds, e.evidence = gained.evidence, e.version = coalesce(e.version, 1) + 1
