// @name moveVoices
// @summary Moves the statements that a subject voiced for others to another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index lookups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})<-[old:VOICED_BY]-(statement:Statement)
MERGE (statement)-[:VOICED_BY]->(kept)
DELETE old
