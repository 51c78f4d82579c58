// @name findImportedInteractions
// @summary Which of some interactions are already recorded, and from which sources.
// @access READ
// @param ids STRING NOT NULL  ids of interactions, separated by spaces
// @returns id STRING NOT NULL  its id
// @returns actorId STRING NOT NULL  the actor, at which its edge starts
// @returns aboutIds LIST<STRING> NOT NULL  its target, as a list of one
// @returns sourceIds LIST<STRING> NOT NULL  ids of the sources that give evidence
// @returns fingerprint STRING NOT NULL  hash of its content
// @returns evidence STRING  JSON text, a list of selectors; null if its sources are evidence as a whole
// @returns place STRING  its place; null if unknown
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND split($ids, ' ') AS id
MATCH (i:Interaction {id: id})
RETURN i.id AS id, i.sourceId AS actorId, [i.targetId] AS aboutIds, i.sourceIds AS sourceIds, i.fingerprint AS fingerprint,
  i.evidence AS evidence, i.place AS place
