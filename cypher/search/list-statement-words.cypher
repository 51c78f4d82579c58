// @name listStatementWords
// @summary A page of the statements that have words, by id, with the words that search finds them by.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  statements on a page
// @returns id STRING NOT NULL  the statement
// @returns texts LIST<STRING> NOT NULL  the words of its quote, of its paraphrase or of both
// @rows 0..n, at most $limit, in order
// @cost the statements
MATCH (s:Statement)
WHERE s.id > $afterId AND s.words IS NOT NULL
RETURN s.id AS id, s.words AS texts
ORDER BY id
LIMIT $limit
