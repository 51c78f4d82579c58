// @name moveBeneficiaries
// @summary Makes what was stated on behalf of a subject be stated on behalf of another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index look-ups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})<-[old:ON_BEHALF_OF]-(statement:Statement)
MERGE (statement)-[:ON_BEHALF_OF]->(kept)
DELETE old
