// @name listStatementsOfHubToExport
// @summary A page of the statements of a speaker that pass a filter, by id.
// @access READ
// @param speakerId STRING NOT NULL  a speaker who has many statements
// @param limit INTEGER NOT NULL  statements on a page
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then every statement of the speaker
MATCH (:Subject {id: $speakerId})-[s:STATED]->()
WHERE coalesce(s.position, 0) = 0 AND
// @when !isWide
s.id > $afterId AND
// @include statement-filter
// @when !isWide
WITH s AS item
// @when isWide {
WITH s AS item, s.id AS itemId, 0 AS sortKey
// @include keyset-bound
// @when }
ORDER BY item.id
LIMIT $limit
RETURN
// @include statement-columns
