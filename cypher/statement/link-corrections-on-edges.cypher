// @name linkCorrectionsOnEdges
// @summary Marks the edges of statements as corrected. Edges cannot be looked up by id, so the statements are grouped by
//   speaker, and the edges of each speaker are scanned once.
// @access WRITE
// @param speakers LIST<MAP> NOT NULL  {id, corrections}: a speaker, and {correctedById, statusSince} by the ids of its statements
// @rows 0
// @cost an index lookup for each speaker, then its edges
UNWIND $speakers AS speaker
MATCH (:Subject {id: speaker.id})-[s:STATED]->(:Subject)
WITH s, speaker.corrections[s.id] AS correction
WHERE correction IS NOT NULL
SET s.correctedById = correction.correctedById, s.statusSince = coalesce(s.statusSince, correction.statusSince),
  s.status = CASE WHEN s.status = 'CURRENT' THEN 'CORRECTED' ELSE s.status END
