// @name tallyInteractionsByPeriod
// @summary The number and tones of interactions in each period and quad class.
// @access READ
// @param keyLength INTEGER NOT NULL  how many characters of an ISO day name a period: 10 for days, 7 for months, 4 for years
// @returns period STRING NOT NULL  the beginning of the ISO days in it, such as 2021-10
// @returns quadClass STRING NOT NULL  such as MATERIAL_CONFLICT
// @rows 0..n, four at most for each period in which there are interactions
// @cost every interaction of the starting nodes, or of the whole graph
// @include interactions-from
// @include interaction-filter
WITH i AS s,
// @include interaction-day
  AS day
WITH s, day, substring(day, 0, $keyLength) AS period
WITH period,
// @include quad-class
  AS quadClass,
// @include statement-tally
RETURN period, quadClass, count, round(rawToneSum * 1000000) / 1000000 AS toneSum, firstDay, lastDay
