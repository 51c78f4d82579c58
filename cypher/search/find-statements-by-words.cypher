// @name findStatementsByWords
// @summary The statements that a full-text query finds, the best matches first.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  a query in the syntax of Lucene's query parser
// @param limit INTEGER NOT NULL  the maximum number of statements
// @returns id STRING NOT NULL  the statement
// @returns texts LIST<STRING> NOT NULL  the words of its quote, of its paraphrase or of both
// @rows 0..n, at most $limit, in order
// @cost the statements that have the words
CALL db.index.fulltext.queryNodes('statement_words', $lucene, {limit: $limit}) YIELD node, score
RETURN node.id AS id, node.words AS texts
ORDER BY score DESC, id
