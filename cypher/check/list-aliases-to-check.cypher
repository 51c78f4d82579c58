// @name listAliasesToCheck
// @summary A page of the aliases by id, with all their properties.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  aliases on a page
// @returns id STRING NOT NULL  its id
// @returns properties MAP NOT NULL  its properties
// @rows 0..n, at most $limit, in order
// @cost the aliases after $afterId
MATCH (n:Alias)
WHERE n.id > $afterId
WITH n
ORDER BY n.id
LIMIT $limit
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
