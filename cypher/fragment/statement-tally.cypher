// @name statementTally
// @summary Aggregates the statements or interactions bound as s, each with its day: number, sum of tones, first and last day.
// @access FRAGMENT
// @returns count INTEGER NOT NULL  how many acts
// @returns toneSum FLOAT NOT NULL  the sum of their tones, to six decimals
// @returns firstDay STRING NOT NULL  ISO day of the first one
// @returns lastDay STRING NOT NULL  ISO day of the last one
  count(s) AS count,
  coalesce(sum(s.tone), 0.0) AS rawToneSum,
  min(day) AS firstDay,
  max(day) AS lastDay
