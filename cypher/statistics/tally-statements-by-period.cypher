// @name tallyStatementsByPeriod
// @summary The number and tones of statements in each period and quad class.
// @access READ
// @param keyLength INTEGER NOT NULL  how many characters of an ISO day name a period: 10 for days, 7 for months, 4 for years
// @returns period STRING NOT NULL  the beginning of the ISO days in it, such as 2021-10
// @returns quadClass STRING NOT NULL  such as VERBAL_CONFLICT
// @rows 0..n, four at most for each period in which there are statements
// @cost every statement of the starting nodes, or of the whole graph
// @include statements-from
// @include statement-filter
WITH s,
// @include statement-day
  AS day
WITH s, day, substring(day, 0, $keyLength) AS period
WITH period,
// @include quad-class
  AS quadClass,
// @include statement-tally
RETURN period, quadClass, count, round(rawToneSum * 1000000) / 1000000 AS toneSum, firstDay, lastDay
