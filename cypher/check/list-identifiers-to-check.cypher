// @name listIdentifiersToCheck
// @summary A page of the identifiers by id, with all their properties.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  identifiers on a page
// @returns id STRING NOT NULL  its id
// @returns properties MAP NOT NULL  its properties
// @rows 0..n, at most $limit, in order
// @cost the identifiers after $afterId
MATCH (n:Identifier)
WHERE n.id > $afterId
WITH n
ORDER BY n.id
LIMIT $limit
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
