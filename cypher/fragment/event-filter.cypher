// @name eventFilter
// @summary Whether the event e was held on a day of an interval.
// @access FRAGMENT
// @param heldFrom STRING  first day of the interval; null for every event
// @param heldTo STRING  last day of the interval
true
// @when heldFrom
AND e.heldTo >= $heldFrom
// @when heldTo
AND e.heldFrom <= $heldTo
