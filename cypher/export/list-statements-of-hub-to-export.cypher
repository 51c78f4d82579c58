// @name listStatementsOfHubToExport
// @summary A page of the statements of a speaker that pass a filter, by id.
// @access READ
// @param speakerId STRING NOT NULL  a speaker who has many statements
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then every statement of the speaker
MATCH (:Subject {id: $speakerId})-[s:STATED]->()
WHERE coalesce(s.position, 0) = 0 AND
// Before the filter, which costs more; keyset-page compares the ids with wide letters.
// @when !isWide
s.id > $afterId AND
// @include statement-filter
WITH s AS item, s.id AS itemId, 0 AS sortKey
// @include keyset-page
RETURN
// @include statement-columns
