// @name countInteractionsToExport
// @summary How many interactions of each actor pass a filter of statements.
// @access READ
// @returns id STRING NOT NULL  id of the actor
// @returns count INTEGER NOT NULL  how many
// @rows one for each actor, in order
// @cost every interaction of the starting nodes, or of the whole graph
// @include interactions-from
// @include interaction-filter
WITH i.sourceId AS id, count(*) AS count
RETURN id, count
ORDER BY id
