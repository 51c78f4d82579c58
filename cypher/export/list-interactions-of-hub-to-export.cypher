// @name listInteractionsOfHubToExport
// @summary A page of the interactions of an actor that pass a filter of statements, by id.
// @access READ
// @param actorId STRING NOT NULL  an actor who has many interactions
// @param limit INTEGER NOT NULL  interactions on a page
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then every interaction of the actor
MATCH (:Subject {id: $actorId})-[i:INTERACTED]->()
WHERE
// @when !isWide
i.id > $afterId AND
// @include interaction-filter
// @when !isWide
WITH i AS item
// @when isWide {
WITH i AS item, i.id AS itemId, 0 AS sortKey
// @include keyset-bound
// @when }
ORDER BY item.id
LIMIT $limit
RETURN
// @include interaction-columns
