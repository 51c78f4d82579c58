// @name listSourceWords
// @summary A page of the sources by id, with the words that search finds them by.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  sources on a page
// @returns id STRING NOT NULL  the source
// @returns texts LIST<STRING> NOT NULL  the words of its title
// @returns identifiers LIST<STRING> NOT NULL  the words of each identifier
// @rows 0..n, at most $limit, in order
// @cost the sources
MATCH (n:Source)
WHERE n.id > $afterId
RETURN n.id AS id, coalesce(n.nameWords, []) AS texts, coalesce(n.identifierWords, []) AS identifiers
ORDER BY id
LIMIT $limit
