// @name listSubjectsWithoutWords
// @summary A page of the subjects that were written before there was a search.
// @access READ
// @param afterId STRING NOT NULL  the last id of the page before; empty for the first page
// @param limit INTEGER NOT NULL  subjects on a page
// @returns id STRING NOT NULL  the subject
// @returns names LIST<STRING> NOT NULL  its name, then its aliases
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @rows 0..n, at most $limit, in order
// @cost the subjects
MATCH (n:Subject)
WHERE n.id > $afterId AND n.nameWords IS NULL
RETURN n.id AS id, [n.name] + coalesce(n.aliases, []) AS names, coalesce(n.identifiers, []) AS identifiers
ORDER BY id
LIMIT $limit
