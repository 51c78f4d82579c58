// @name addInteractionEdgeEvidence
// @summary Adds sources to the edges of interactions that are recorded already. An edge cannot be found by its id, so the
//   interactions come by their actors, and the edges of each actor are looked through once for all of them.
// @access WRITE
// @param actors LIST<MAP> NOT NULL  {id, evidenceById}: an actor, and for ids of what it did {sourceIds, evidence}
// @rows 0
// @cost an index look-up for each actor, then its edges
UNWIND $actors AS actor
MATCH (:Subject {id: actor.id})-[e:INTERACTED]->(:Subject)
WITH e, actor.evidenceById[e.id] AS gained
WHERE gained IS NOT NULL
SET e.sourceIds = gained.sourceIds, e.evidence = gained.evidence
