// @name moveAliases
// @summary Moves the aliases of a subject to another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they stand for now
// @param keptId STRING NOT NULL  the subject that they will stand for
// @rows 0
// @cost two index lookups, then the aliases of the subject
MATCH (:Subject {id: $id})<-[:ALIAS_OF]-(alias:Alias)
MATCH (kept:Subject {id: $keptId})
CREATE (alias)-[:ALIAS_OF]->(kept)
