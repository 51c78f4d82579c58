// @name linkCorrectionsOnEdges
// @summary Marks the edges of statements as corrected. An edge cannot be found by its id, so the statements come by their
//   speakers, and the edges of each speaker are looked through once for all of them.
// @access WRITE
// @param speakers LIST<MAP> NOT NULL  {id, corrections}: a speaker, and for ids of its statements {correctedById, statusSince}
// @rows 0
// @cost an index look-up for each speaker, then its edges
UNWIND $speakers AS speaker
MATCH (:Subject {id: speaker.id})-[s:STATED]->(:Subject)
WITH s, speaker.corrections[s.id] AS correction
WHERE correction IS NOT NULL
SET s.correctedById = correction.correctedById, s.statusSince = coalesce(s.statusSince, correction.statusSince),
  s.status = CASE WHEN s.status = 'CURRENT' THEN 'CORRECTED' ELSE s.status END
