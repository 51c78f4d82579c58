// @name removeEdgesOfStatements
// @summary Removes the edges of statements. Edges cannot be looked up by id, so the statements are grouped by speaker, and the
//   edges of each speaker are scanned once.
// @access WRITE
// @param speakers LIST<MAP> NOT NULL  {id, statements}: a speaker, and a map with the ids of some of its statements as keys
// @rows 0
// @cost an index lookup for each speaker, then its edges
UNWIND $speakers AS speaker
MATCH (:Subject {id: speaker.id})-[s:STATED]->(:Subject)
WHERE speaker.statements[s.id] IS NOT NULL
DELETE s
