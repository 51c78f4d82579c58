// @name holdInteractions
// @summary Locks interactions against changes by other transactions until this one ends.
// @access LOCK
// @param ids LIST<STRING> NOT NULL  their ids
// @rows 0
// @cost an index lookup for each id
UNWIND $ids AS id
WITH DISTINCT id ORDER BY id
MATCH (n:Interaction {id: id})
// A label that it has already: Neo4j takes the lock and writes nothing (CONTRIBUTING.md, "Cypher").
SET n:Interaction
