// @name pathInteraction
// @summary Whether paths can follow i, an INTERACTED edge: whether it is within the interval and passes the filter.
// @access FRAGMENT
// @when duringFrom
coalesce(i.heldTo, i.heldFrom) >= $duringFrom AND
// @when duringTo
i.heldFrom <= $duringTo AND
// @include interaction-filter
