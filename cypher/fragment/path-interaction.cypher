// @name pathInteraction
// @summary Whether paths go along i, an INTERACTED edge: one on a day of the interval.
// @access FRAGMENT
true
// @when duringFrom
AND coalesce(i.heldTo, i.heldFrom) >= $duringFrom
// @when duringTo
AND i.heldFrom <= $duringTo
