// @name addInteractionEvidence
// @summary Adds sources to the nodes of interactions that are already recorded. addInteractionEdgeEvidence adds them to
//   their edges.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, sourceIds, evidence, fingerprint}: the new values
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (i:Interaction {id: row.id})
SET i.sourceIds = row.sourceIds, i.evidence = row.evidence, i.fingerprint = row.fingerprint
