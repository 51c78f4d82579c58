// @name listActorsOfUncertainKind
// @summary A page of the groups, of which some have a kind that an import could not determine, by id, with their numbers of
//   mentions and visits.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  groups on a page
// @returns id STRING NOT NULL  the group
// @returns name STRING NOT NULL  its name
// @returns description STRING  what it is, or that its kind is uncertain
// @returns mentions INTEGER NOT NULL  edges of the statements and interactions that it made or that name it
// @returns visits INTEGER NOT NULL  those among them of visits that it made or received (CAMEO 042 to 044)
// @rows 0..n, at most $limit, in order
// @cost the groups after $afterId and their edges
MATCH (n:Subject)
WHERE n.id > $afterId AND n.kind = 'GROUP'
WITH n ORDER BY n.id LIMIT $limit
OPTIONAL MATCH (n)-[e:STATED|INTERACTED]-(:Subject)
WITH n, count(e) AS mentions, sum(CASE WHEN e.actCode IN ['042', '043', '044'] THEN 1 ELSE 0 END) AS visits
RETURN n.id AS id, n.name AS name, n.description AS description, mentions, visits
ORDER BY id
