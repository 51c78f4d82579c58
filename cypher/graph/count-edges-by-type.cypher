// @name countEdgesByType
// @summary The number of edges of each type between subjects, sources, acts and identifiers.
// @access READ
// @returns type STRING NOT NULL  the type
// @returns count INTEGER NOT NULL  how many
// @rows one for each type
// @cost the engine's own counters; on the embedded engine all edges
MATCH ()-[r:STATED]->()
WITH count(r) AS count
RETURN 'STATED' AS type, count
UNION ALL
MATCH ()-[r:INTERACTED]->()
WITH count(r) AS count
RETURN 'INTERACTED' AS type, count
UNION ALL
MATCH ()-[r:EVIDENCED_BY]->()
WITH count(r) AS count
RETURN 'EVIDENCED_BY' AS type, count
UNION ALL
MATCH ()-[r:HAS_ROLE]->()
WITH count(r) AS count
RETURN 'HAS_ROLE' AS type, count
UNION ALL
MATCH ()-[r:MEMBER_OF]->()
WITH count(r) AS count
RETURN 'MEMBER_OF' AS type, count
UNION ALL
MATCH ()-[r:PARTY_TO]->()
WITH count(r) AS count
RETURN 'PARTY_TO' AS type, count
UNION ALL
MATCH ()-[r:PARTICIPATED_IN]->()
WITH count(r) AS count
RETURN 'PARTICIPATED_IN' AS type, count
UNION ALL
MATCH ()-[r:CONCERNS]->()
WITH count(r) AS count
RETURN 'CONCERNS' AS type, count
UNION ALL
MATCH ()-[r:IDENTIFIES]->()
WITH count(r) AS count
RETURN 'IDENTIFIES' AS type, count
UNION ALL
MATCH ()-[r:ON_BEHALF_OF]->()
WITH count(r) AS count
RETURN 'ON_BEHALF_OF' AS type, count
UNION ALL
MATCH ()-[r:VOICED_BY]->()
WITH count(r) AS count
RETURN 'VOICED_BY' AS type, count
UNION ALL
MATCH ()-[r:PART_OF]->()
WITH count(r) AS count
RETURN 'PART_OF' AS type, count
