// @name countStatementsForPanel
// @summary How many statements of each speaker pass a filter, and on which days.
// @access READ
// @returns id STRING NOT NULL  id of the speaker
// @returns count INTEGER NOT NULL  how many
// @returns firstDay STRING NOT NULL  ISO day, the first day of the first one; its last day if the first is open
// @returns lastDay STRING NOT NULL  ISO day, the same for the last one
// @rows one for each speaker, in no order
// @cost every statement of the starting nodes, or of the whole graph
// @include statements-from
// @include statement-filter
WITH s.speakerId AS id,
// @include statement-own-day
  AS day
WITH id, count(*) AS count, min(day) AS firstDay, max(day) AS lastDay
RETURN id, count, firstDay, lastDay
