// @name pathStatement
// @summary Whether paths go along s, a STATED edge: a statement that stands, about that end, on a day of the interval.
// @access FRAGMENT
s.status = 'CURRENT' AND coalesce(s.targetRole, 'ABOUT') = 'ABOUT'
// @when duringFrom
AND coalesce(s.saidTo, s.saidFrom) >= $duringFrom
// @when duringTo
AND s.saidFrom <= $duringTo
