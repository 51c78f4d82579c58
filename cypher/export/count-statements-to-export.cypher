// @name countStatementsToExport
// @summary How many statements of each speaker pass a filter.
// @access READ
// @returns id STRING NOT NULL  id of the speaker
// @returns count INTEGER NOT NULL  how many
// @rows one for each speaker, in order
// @cost every statement of the starting nodes, or of the whole graph
// @include statements-from
// @include statement-filter
WITH s.speakerId AS id, count(*) AS count
RETURN id, count
ORDER BY id
