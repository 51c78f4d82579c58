// @name listInteractionsOfHubForPanel
// @summary What panels are made of, of a page of the interactions of an actor that pass a filter of statements, by id.
// @access READ
// @param actorId STRING NOT NULL  an actor who has many interactions
// @param afterId STRING NOT NULL  the last id of the page before; empty for the first page
// @param limit INTEGER NOT NULL  interactions on a page
// @rows 0..n, at most $limit, in order
// @cost an index look-up, then every interaction of the actor
MATCH (:Subject {id: $actorId})-[i:INTERACTED]->()
WHERE i.id > $afterId AND
// @include interaction-filter
WITH i
// Computed, to be in the order in which ids are compared with the cursor: Neo4j compares texts that are both stored by code points,
// and others by UTF-16 units.
ORDER BY i.id + ''
LIMIT $limit
RETURN
// @include panel-interaction-columns
ORDER BY id + ''
