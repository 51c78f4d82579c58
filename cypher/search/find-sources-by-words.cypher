// @name findSourcesByWords
// @summary The sources that a full-text query finds, the best matches first.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  a query in the syntax of Lucene's query parser
// @param limit INTEGER NOT NULL  the maximum number of sources
// @returns id STRING NOT NULL  the source
// @returns texts LIST<STRING> NOT NULL  the words of its title
// @returns identifiers LIST<STRING> NOT NULL  the words of each identifier
// @rows 0..n, at most $limit, in order
// @cost the sources that have the words
CALL db.index.fulltext.queryNodes('source_words', $lucene, {limit: $limit}) YIELD node, score
RETURN node.id AS id, node.nameWords AS texts, node.identifierWords AS identifiers
ORDER BY score DESC, id
