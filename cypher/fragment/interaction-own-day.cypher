// @name interactionOwnDay
// @summary The day on which i counts: its first day, or its last one if the first is unknown.
// @access FRAGMENT
CASE WHEN i.heldFrom > '0001-01-01' THEN i.heldFrom ELSE coalesce(i.heldTo, i.heldFrom) END
