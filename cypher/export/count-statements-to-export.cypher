// @name countStatementsToExport
// @summary How many statements each speaker made that pass a filter.
// @access READ
// @returns id STRING NOT NULL  id of the speaker
// @returns count INTEGER NOT NULL  how many
// @rows one for each speaker, in order
// @cost every statement of the nodes that it starts from, or of the whole graph
// @include statements-from
// @include statement-filter
WITH s.speakerId AS id, count(*) AS count
RETURN id, count
ORDER BY id
