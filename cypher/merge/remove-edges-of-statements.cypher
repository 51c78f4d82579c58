// @name removeEdgesOfStatements
// @summary Removes the edges of statements. An edge cannot be found by its id, so the statements come by their speakers, and the
//   edges of each speaker are looked through once for all of them.
// @access WRITE
// @param speakers LIST<MAP> NOT NULL  {id, statements}: a speaker, and a map with the ids of some of its statements as keys
// @rows 0
// @cost an index look-up for each speaker, then its edges
UNWIND $speakers AS speaker
MATCH (:Subject {id: speaker.id})-[s:STATED]->(:Subject)
WHERE speaker.statements[s.id] IS NOT NULL
DELETE s
