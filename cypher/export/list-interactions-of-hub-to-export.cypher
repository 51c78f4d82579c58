// @name listInteractionsOfHubToExport
// @summary A page of the interactions of an actor that pass a filter of statements, by id.
// @access READ
// @param actorId STRING NOT NULL  an actor who has many interactions
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then every interaction of the actor
MATCH (:Subject {id: $actorId})-[i:INTERACTED]->()
WHERE
// Before the filter, which costs more; keyset-page compares the ids with wide letters.
// @when !isWide
i.id > $afterId AND
// @include interaction-filter
WITH i AS item, i.id AS itemId, 0 AS sortKey
// @include keyset-page
RETURN
// @include interaction-columns
