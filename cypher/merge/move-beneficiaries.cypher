// @name moveBeneficiaries
// @summary Moves the statements on behalf of a subject to another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they leave
// @param keptId STRING NOT NULL  the one that gets them
// @rows 0
// @cost two index lookups, then the edges of the first subject
MATCH (kept:Subject {id: $keptId})
MATCH (:Subject {id: $id})<-[old:ON_BEHALF_OF]-(statement:Statement)
MERGE (statement)-[:ON_BEHALF_OF]->(kept)
DELETE old
