// @name interactionDay
// @summary The day on which i counts, clamped to the days of the filter: its first day, or its last one if the first is unknown.
// @access FRAGMENT
CASE
// @when saidFrom
  WHEN i.heldFrom < $saidFrom AND i.heldFrom > '0001-01-01' THEN $saidFrom
  WHEN i.heldFrom > '0001-01-01' THEN i.heldFrom
// @when saidTo
  WHEN coalesce(i.heldTo, i.heldFrom) > $saidTo THEN $saidTo
  ELSE coalesce(i.heldTo, i.heldFrom)
END
