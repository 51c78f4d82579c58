// @name partyFilter
// @summary Whether the PARTY_TO edge p held on a day of an interval; an unknown beginning or end allows every day.
// @access FRAGMENT
// @param duringFrom STRING  first day of the interval; null for every party
// @param duringTo STRING  last day of the interval
true
// @when duringFrom
AND (p.untilTo IS NULL OR p.untilTo >= $duringFrom)
// @when duringTo
AND (p.sinceFrom IS NULL OR p.sinceFrom <= $duringTo)
