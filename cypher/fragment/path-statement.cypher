// @name pathStatement
// @summary Whether paths go along s, a STATED edge: a statement that stands, about that end, on a day of the interval.
// @access FRAGMENT
s.status = 'CURRENT' AND s.targetRole = 'ABOUT'
// @when duringFrom
AND s.saidTo >= $duringFrom
// @when duringTo
AND s.saidFrom <= $duringTo
