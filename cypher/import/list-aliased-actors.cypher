// @name listAliasedActors
// @summary A page of the actors that have other names, by id.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  actors on a page
// @returns id STRING NOT NULL  the actor
// @returns kind STRING NOT NULL  PERSON, STATE, ORGANIZATION or GROUP
// @returns name STRING NOT NULL  its name
// @returns aliases LIST<STRING> NOT NULL  its other names
// @rows 0..n, at most $limit, in order
// @cost the subjects after $afterId
MATCH (n:Subject)
WHERE n.id > $afterId AND n.kind IN ['PERSON', 'STATE', 'ORGANIZATION', 'GROUP'] AND size(n.aliases) > 0
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases
ORDER BY id
LIMIT $limit
