// @name listWordedStatements
// @summary A page of the statements with a quote or a paraphrase by id, with the words derived from these.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  statements on a page
// @returns id STRING NOT NULL  the statement
// @returns quote STRING  what was said
// @returns paraphrase STRING  what was said, in the words of the reporter
// @returns words LIST<STRING> NOT NULL  the words of each
// @rows 0..n, at most $limit, in order
// @cost the statements
MATCH (s:Statement)
WHERE s.id > $afterId AND (s.quote IS NOT NULL OR s.paraphrase IS NOT NULL)
RETURN s.id AS id, s.quote AS quote, s.paraphrase AS paraphrase, coalesce(s.words, []) AS words
ORDER BY id
LIMIT $limit
