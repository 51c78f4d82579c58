// @name listWordedSources
// @summary A page of the sources by id, with their titles and the words derived from these.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  sources on a page
// @returns id STRING NOT NULL  the source
// @returns title STRING NOT NULL  its title
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @returns nameWords LIST<STRING> NOT NULL  the words of its title
// @returns identifierWords LIST<STRING> NOT NULL  the words of each identifier
// @rows 0..n, at most $limit, in order
// @cost the sources
MATCH (n:Source)
WHERE n.id > $afterId
RETURN n.id AS id, n.title AS title, coalesce(n.identifiers, []) AS identifiers,
  coalesce(n.nameWords, []) AS nameWords, coalesce(n.identifierWords, []) AS identifierWords
ORDER BY id
LIMIT $limit
