// @name linkCorrections
// @summary Marks the nodes of statements as corrected, with the statement that corrects them. linkCorrectionsOnEdges does the
//   same on their edges.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, correctedById, statusSince: ISO instant}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (corrected:Statement {id: row.id})
SET corrected.correctedById = row.correctedById, corrected.statusSince = coalesce(corrected.statusSince, row.statusSince),
  corrected.status = CASE WHEN corrected.status = 'CURRENT' THEN 'CORRECTED' ELSE corrected.status END
