// @name findStatementLinks
// @summary The sources and actors at which the edges of some statements' nodes end.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of statements
// @returns id STRING NOT NULL  the statement
// @returns type STRING NOT NULL  type of the edge, such as EVIDENCED_BY
// @returns endId STRING  id of the node at which it ends
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then the edges of the node
UNWIND $ids AS id
MATCH (n:Statement {id: id})
WITH DISTINCT n
MATCH (n)-[r:EVIDENCED_BY|ON_BEHALF_OF|VOICED_BY]->(finish)
RETURN n.id AS id, type(r) AS type, finish.id AS endId
