// @name pathStatement
// @summary Whether paths can follow s, a STATED edge: whether it is about that end, within the interval, and passes a
//   StatementFilter.
// @access FRAGMENT
coalesce(s.targetRole, 'ABOUT') = 'ABOUT'
// @when duringFrom
AND coalesce(s.saidTo, s.saidFrom) >= $duringFrom
// @when duringTo
AND s.saidFrom <= $duringTo
AND
// @include statement-filter
