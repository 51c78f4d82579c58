// @name moveAliases
// @summary Makes the ids that stood for a subject stand for another one.
// @access WRITE
// @param id STRING NOT NULL  the subject that they stood for
// @param keptId STRING NOT NULL  the one that they are to stand for
// @rows 0
// @cost two index look-ups, then the aliases of the subject
MATCH (:Subject {id: $id})<-[:ALIAS_OF]-(alias:Alias)
MATCH (kept:Subject {id: $keptId})
CREATE (alias)-[:ALIAS_OF]->(kept)
