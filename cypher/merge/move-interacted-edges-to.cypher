// @name moveInteractedEdgesTo
// @summary Moves the edges of interactions that end at a subject to another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index lookups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})<-[old:INTERACTED]-(source:Subject)
CREATE (source)-[new:INTERACTED]->(kept)
SET new = properties(old)
DELETE old
