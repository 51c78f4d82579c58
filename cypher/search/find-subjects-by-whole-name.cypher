// @name findSubjectsByWholeName
// @summary The subjects with a name or an alias that is the whole of what is sought.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  the words of names, each name in quotation marks, joined by OR
// @param limit INTEGER NOT NULL  subjects at most
// @returns id STRING NOT NULL  the subject
// @returns texts LIST<STRING> NOT NULL  the words of its name, then of each alias
// @returns identifiers LIST<STRING> NOT NULL  the words of each identifier
// @rows 0..n, at most $limit, in order
// @cost the subjects that have the name
CALL db.index.fulltext.queryNodes('subject_names', $lucene, {limit: $limit}) YIELD node, score
RETURN node.id AS id, node.nameWords AS texts, node.identifierWords AS identifiers
ORDER BY score DESC, id
