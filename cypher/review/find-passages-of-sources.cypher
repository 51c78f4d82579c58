// @name findPassagesOfSources
// @summary The current statements of some sources, with their evidence.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of sources
// @param limit INTEGER NOT NULL  the maximum number of statements
// @returns anchor STRING NOT NULL  the source
// @returns id STRING NOT NULL  the statement
// @returns evidence STRING  JSON text, a list of selectors
// @rows 0..n, at most $limit, by the ids of source and statement
// @cost an index lookup for each id, then the statements of that source
UNWIND $ids AS sourceId
MATCH (o:Source {id: sourceId})<-[:EVIDENCED_BY]-(s:Statement)
WHERE s.status = 'CURRENT'
RETURN o.id AS anchor, s.id AS id, s.evidence AS evidence
ORDER BY o.id, s.id
LIMIT $limit
