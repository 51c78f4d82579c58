// @name findSubjectsByWords
// @summary The subjects that a query of words finds, the better fitting first.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  a query as Lucene's query parser reads it
// @param limit INTEGER NOT NULL  subjects at most
// @returns id STRING NOT NULL  the subject
// @returns texts LIST<STRING> NOT NULL  the words of its name, then of each alias
// @returns identifiers LIST<STRING> NOT NULL  the words of each identifier
// @rows 0..n, at most $limit, in order
// @cost the subjects that have the words
CALL db.index.fulltext.queryNodes('subject_words', $lucene, {limit: $limit}) YIELD node, score
RETURN node.id AS id, node.nameWords AS texts, node.identifierWords AS identifiers
ORDER BY score DESC, id
