// @name statementTally
// @summary Sums up the statements, or the interactions, bound as s, each with its day: how many, their tones added up, their first and last day.
// @access FRAGMENT
// @returns count INTEGER NOT NULL  how many statements
// @returns toneSum FLOAT NOT NULL  their tones added up, to six decimals
// @returns firstDay STRING NOT NULL  ISO day of the first one
// @returns lastDay STRING NOT NULL  ISO day of the last one
  count(s) AS count,
  coalesce(sum(s.tone), 0.0) AS rawToneSum,
  min(day) AS firstDay,
  max(day) AS lastDay
