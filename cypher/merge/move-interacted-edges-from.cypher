// @name moveInteractedEdgesFrom
// @summary Makes the edges of what a subject did start at another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index look-ups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})-[old:INTERACTED]->(target:Subject)
CREATE (kept)-[new:INTERACTED]->(target)
SET new = properties(old)
DELETE old
