// @name pathInteraction
// @summary Whether paths go along i, an INTERACTED edge: one on a day of the interval that passes the filter.
// @access FRAGMENT
// @when duringFrom
coalesce(i.heldTo, i.heldFrom) >= $duringFrom AND
// @when duringTo
i.heldFrom <= $duringTo AND
// @include interaction-filter
