// @name findAliasTargets
// @summary The subjects that some aliases stand for.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of aliases
// @returns id STRING NOT NULL  the alias
// @returns subjectId STRING NOT NULL  a subject that it stands for
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then one edge
UNWIND $ids AS id
MATCH (a:Alias {id: id})-[:ALIAS_OF]->(n:Subject)
RETURN a.id AS id, n.id AS subjectId
