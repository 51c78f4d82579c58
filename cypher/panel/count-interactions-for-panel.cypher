// @name countInteractionsForPanel
// @summary How many interactions of each actor pass a filter of statements, and on which days.
// @access READ
// @returns id STRING NOT NULL  id of the actor
// @returns count INTEGER NOT NULL  how many
// @returns firstDay STRING NOT NULL  ISO day, the first day of the first one; its last day if the first is open
// @returns lastDay STRING NOT NULL  ISO day, the same for the last one
// @rows one for each actor, in no order
// @cost every interaction of the starting nodes, or of the whole graph
// @include interactions-from
// @include interaction-filter
WITH i.sourceId AS id,
// @include interaction-own-day
  AS day
WITH id, count(*) AS count, min(day) AS firstDay, max(day) AS lastDay
RETURN id, count, firstDay, lastDay
