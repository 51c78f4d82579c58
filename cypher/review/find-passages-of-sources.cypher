// @name findPassagesOfSources
// @summary The current statements of some sources, with their evidence.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of sources
// @param limit INTEGER NOT NULL  the maximum number of statements of each source
// @returns anchor STRING NOT NULL  the source
// @returns id STRING NOT NULL  the statement
// @returns evidence STRING  JSON text, a list of selectors
// @rows 0..n, at most $limit for each source, by the ids of its statements
// @cost an index lookup for each id, then the statements of that source
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (o:Source {id: anchor})<-[:EVIDENCED_BY]-(s:Statement)
  WHERE s.status = 'CURRENT'
  RETURN s
  ORDER BY s.id
  LIMIT $limit
}
RETURN anchor, s.id AS id, s.evidence AS evidence
