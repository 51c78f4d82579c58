// @name listInteractionsOfHubToExport
// @summary A page of the interactions of an actor that pass a filter of statements, by id.
// @access READ
// @param actorId STRING NOT NULL  an actor who has many interactions
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  interactions on a page
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then every interaction of the actor
MATCH (:Subject {id: $actorId})-[i:INTERACTED]->()
WHERE i.id > $afterId AND
// @include interaction-filter
WITH i AS item
// Computed, so that the order matches the comparison of ids with the cursor: Neo4j compares two stored texts by code points, and
// others by UTF-16 units.
ORDER BY item.id + ''
LIMIT $limit
RETURN
// @include interaction-columns
ORDER BY id + ''
