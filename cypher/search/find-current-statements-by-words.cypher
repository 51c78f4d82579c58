// @name findCurrentStatementsByWords
// @summary The statements that a full-text query finds and that are current, or were so before an instant, the best matches first.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  a query in the syntax of Lucene's query parser
// @param recordedBefore STRING  ISO instant; null for now
// @param limit INTEGER NOT NULL  the maximum number of statements
// @returns id STRING NOT NULL  the statement
// @returns texts LIST<STRING> NOT NULL  the words of its quote, of its paraphrase or of both
// @rows 0..n, at most $limit, in order
// @cost the statements that have the words; their nodes are read until $limit of them were current
CALL db.index.fulltext.queryNodes('statement_words', $lucene) YIELD node AS s, score
// @when !recordedBefore
WHERE s.status = 'CURRENT'
// @when recordedBefore
WHERE s.recordedAt < $recordedBefore AND (s.status = 'CURRENT' OR s.statusSince >= $recordedBefore)
WITH s, score
// The procedure returns the best first.
LIMIT $limit
RETURN s.id AS id, s.words AS texts
ORDER BY score DESC, id
