// @name moveStatedEdgesTo
// @summary Moves the edges of statements that end at a subject, about it or addressed to it, to another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index lookups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})<-[old:STATED]-(speaker:Subject)
CREATE (speaker)-[new:STATED]->(kept)
SET new = properties(old)
DELETE old
