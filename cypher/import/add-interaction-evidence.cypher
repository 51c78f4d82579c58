// @name addInteractionEvidence
// @summary Adds sources to interactions that are recorded already: to the node and to its edge.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, sourceIds, evidence, fingerprint}: what then stands
// @rows 0
// @cost an index look-up for each row, then the edges of the actor
UNWIND $rows AS row
MATCH (i:Interaction {id: row.id})
SET i.sourceIds = row.sourceIds, i.evidence = row.evidence, i.fingerprint = row.fingerprint
WITH i, row
MATCH (:Subject {id: i.sourceId})-[e:INTERACTED]->(:Subject)
WHERE e.id = row.id
SET e.sourceIds = row.sourceIds, e.evidence = row.evidence
