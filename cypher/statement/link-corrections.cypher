// @name linkCorrections
// @summary Marks statements as corrected and notes which statement corrects them: on their nodes. Their edges follow by
//   linkCorrectionsOnEdges.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, correctedById, statusSince: ISO instant}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (corrected:Statement {id: row.id})
SET corrected.correctedById = row.correctedById, corrected.statusSince = coalesce(corrected.statusSince, row.statusSince),
  corrected.status = CASE WHEN corrected.status = 'CURRENT' THEN 'CORRECTED' ELSE corrected.status END
