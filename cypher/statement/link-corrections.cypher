// @name linkCorrections
// @summary Marks statements as corrected and notes which statement corrects them, on the node and on each edge.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, correctedById, statusSince: ISO instant}
// @rows 0
// @cost an index look-up for each row, then the edges between the statement's speaker and its subjects
UNWIND $rows AS row
MATCH (corrected:Statement {id: row.id})
SET corrected.correctedById = row.correctedById, corrected.statusSince = coalesce(corrected.statusSince, row.statusSince),
  corrected.status = CASE WHEN corrected.status = 'CURRENT' THEN 'CORRECTED' ELSE corrected.status END
WITH corrected, row
MATCH (:Subject {id: corrected.speakerId})-[s:STATED]->(:Subject)
WHERE s.id = row.id
SET s.correctedById = row.correctedById, s.statusSince = corrected.statusSince, s.status = corrected.status
