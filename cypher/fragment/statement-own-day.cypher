// @name statementOwnDay
// @summary The day on which s counts: its first day, or its last one if the first is unknown.
// @access FRAGMENT
CASE WHEN s.saidFrom > '0001-01-01' THEN s.saidFrom ELSE coalesce(s.saidTo, s.saidFrom) END
