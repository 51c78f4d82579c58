// @name pathInteraction
// @summary Whether paths go along i, an INTERACTED edge: one on a day of the interval.
// @access FRAGMENT
true
// @when duringFrom
AND i.heldTo >= $duringFrom
// @when duringTo
AND i.heldFrom <= $duringTo
