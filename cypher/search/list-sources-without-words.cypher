// @name listSourcesWithoutWords
// @summary A page of the sources that were written before there was a search.
// @access READ
// @param afterId STRING NOT NULL  the last id of the page before; empty for the first page
// @param limit INTEGER NOT NULL  sources on a page
// @returns id STRING NOT NULL  the source
// @returns names LIST<STRING> NOT NULL  its title
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @rows 0..n, at most $limit, in order
// @cost the sources
MATCH (n:Source)
WHERE n.id > $afterId AND n.nameWords IS NULL
RETURN n.id AS id, [n.title] AS names, coalesce(n.identifiers, []) AS identifiers
ORDER BY id
LIMIT $limit
