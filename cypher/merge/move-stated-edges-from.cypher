// @name moveStatedEdgesFrom
// @summary Moves the edges of statements that start at a subject to another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index lookups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})-[old:STATED]->(end:Subject)
CREATE (kept)-[new:STATED]->(end)
SET new = properties(old)
DELETE old
