// @name listSourcesToExport
// @summary A page of the ids of sources.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  sources on a page
// @returns id STRING NOT NULL  its id
// @rows 0..n, at most $limit, in order
// @cost the sources after $afterId
MATCH (n:Source)
WHERE n.id > $afterId
WITH n.id AS id
ORDER BY id
LIMIT $limit
RETURN id
