// @name listStatementsOfHubForPanel
// @summary A page of the statements of a speaker that pass a filter, by id, as input for panels.
// @access READ
// @param speakerId STRING NOT NULL  a speaker who has many statements
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  statements on a page
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then every statement of the speaker
MATCH (:Subject {id: $speakerId})-[s:STATED]->()
WHERE coalesce(s.position, 0) = 0 AND s.id > $afterId AND
// @include statement-filter
WITH s
// Computed, so that the order matches the comparison of ids with the cursor: Neo4j compares two stored texts by code points, and
// others by UTF-16 units.
ORDER BY s.id + ''
LIMIT $limit
RETURN
// @include panel-statement-columns
ORDER BY id + ''
