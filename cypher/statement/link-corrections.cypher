// @name linkCorrections
// @summary Notes on statements that were corrected which statement corrects them, on the node and on each edge.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, correctedById}
// @rows 0
// @cost an index look-up for each row, then the edges between the statement's speaker and its subjects
UNWIND $rows AS row
MATCH (corrected:Statement {id: row.id})
SET corrected.correctedById = row.correctedById
WITH corrected, row
MATCH (:Subject {id: corrected.speakerId})-[s:STATED]->(:Subject)
WHERE s.id = row.id
SET s.correctedById = row.correctedById
