// @name listWordedStatements
// @summary A page of the statements with words by id, with what these are made of.
// @access READ
// @param afterId STRING NOT NULL  the last id of the page before; empty for the first page
// @param limit INTEGER NOT NULL  statements on a page
// @returns id STRING NOT NULL  the statement
// @returns quote STRING  the words
// @returns paraphrase STRING  the words retold
// @returns words LIST<STRING> NOT NULL  the words of each
// @rows 0..n, at most $limit, in order
// @cost the statements
MATCH (s:Statement)
WHERE s.id > $afterId AND s.words IS NOT NULL
RETURN s.id AS id, s.quote AS quote, s.paraphrase AS paraphrase, s.words AS words
ORDER BY id
LIMIT $limit
