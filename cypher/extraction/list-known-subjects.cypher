// @name listKnownSubjects
// @summary A page of the subjects by id, with the names that an article may use for them.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  subjects on a page
// @returns id STRING NOT NULL  its id
// @returns name STRING NOT NULL  its name
// @returns aliases LIST<STRING> NOT NULL  its other names
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @rows 0..n, at most $limit, in order
// @cost the subjects after $afterId
MATCH (n:Subject)
WHERE n.id > $afterId
RETURN n.id AS id, n.name AS name, coalesce(n.aliases, []) AS aliases, coalesce(n.identifiers, []) AS identifiers
ORDER BY id
LIMIT $limit
