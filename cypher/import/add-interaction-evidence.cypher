// @name addInteractionEvidence
// @summary Adds sources to interactions that are recorded already: to their nodes. Their edges follow by
//   addInteractionEdgeEvidence.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, sourceIds, evidence, fingerprint}: what it has then
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (i:Interaction {id: row.id})
SET i.sourceIds = row.sourceIds, i.evidence = row.evidence, i.fingerprint = row.fingerprint
