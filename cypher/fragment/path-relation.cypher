// @name pathRelation
// @summary Keeps each edge r of another type than STATED and INTERACTED, to its neighbour other, that paths go along: one on
//   a day of the interval. What comes of an event has the event's days. Of a party, an unknown beginning or end allows
//   every day; a part has no days and is one always; anything else whose days are not known is on none.
// @access FRAGMENT
WITH other, r, type(r) AS kind,
  CASE type(r)
    WHEN 'PARTY_TO' THEN r.sinceFrom
    WHEN 'PARTICIPATED_IN' THEN endNode(r).heldFrom
    WHEN 'CONCERNS' THEN startNode(r).heldFrom
    ELSE r.duringFrom
  END AS fromDay,
  CASE type(r)
    WHEN 'PARTY_TO' THEN r.untilTo
    WHEN 'PARTICIPATED_IN' THEN endNode(r).heldTo
    WHEN 'CONCERNS' THEN startNode(r).heldTo
    ELSE r.duringTo
  END AS toDay
WHERE true
// @when duringFrom
  AND (toDay >= $duringFrom OR (toDay IS NULL AND kind IN ['PARTY_TO', 'PART_OF']))
// @when duringTo
  AND (fromDay <= $duringTo OR (fromDay IS NULL AND kind IN ['PARTY_TO', 'PART_OF']))
