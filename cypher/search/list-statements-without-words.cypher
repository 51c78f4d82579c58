// @name listStatementsWithoutWords
// @summary A page of the statements with a quote or a paraphrase that were written before there was a search.
// @access READ
// @param afterId STRING NOT NULL  the last id of the page before; empty for the first page
// @param limit INTEGER NOT NULL  statements on a page
// @returns id STRING NOT NULL  the statement
// @returns quote STRING  the words
// @returns paraphrase STRING  the words retold
// @rows 0..n, at most $limit, in order
// @cost the statements
MATCH (s:Statement)
WHERE s.id > $afterId AND s.words IS NULL AND (s.quote IS NOT NULL OR s.paraphrase IS NOT NULL)
RETURN s.id AS id, s.quote AS quote, s.paraphrase AS paraphrase
ORDER BY id
LIMIT $limit
