// @name addInteractionEdgeEvidence
// @summary Adds sources to the edges of interactions that are already recorded. Edges cannot be looked up by id, so the
//   interactions are grouped by actor, and the edges of each actor are scanned once.
// @access WRITE
// @param actors LIST<MAP> NOT NULL  {id, evidenceById}: an actor, and {sourceIds, evidence} by the ids of its interactions
// @rows 0
// @cost an index lookup for each actor, then its edges
UNWIND $actors AS actor
MATCH (:Subject {id: actor.id})-[e:INTERACTED]->(:Subject)
WITH e, actor.evidenceById[e.id] AS gained
WHERE gained IS NOT NULL
SET e.sourceIds = gained.sourceIds, e.evidence = gained.evidence
