// @name pathStatement
// @summary Whether paths go along s, a STATED edge: a statement about that end, on a day of the interval, that passes a
//   StatementFilter.
// @access FRAGMENT
coalesce(s.targetRole, 'ABOUT') = 'ABOUT'
// @when duringFrom
AND coalesce(s.saidTo, s.saidFrom) >= $duringFrom
// @when duringTo
AND s.saidFrom <= $duringTo
AND
// @include statement-filter
