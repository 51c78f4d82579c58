// @name statementDay
// @summary The day on which s counts, clamped to the days of the filter: its first day, or its last one if the first is unknown.
// @access FRAGMENT
CASE
// @when saidFrom
  WHEN s.saidFrom < $saidFrom AND s.saidFrom > '0001-01-01' THEN $saidFrom
  WHEN s.saidFrom > '0001-01-01' THEN s.saidFrom
// @when saidTo
  WHEN coalesce(s.saidTo, s.saidFrom) > $saidTo THEN $saidTo
  ELSE coalesce(s.saidTo, s.saidFrom)
END
