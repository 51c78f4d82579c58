// @name pathRelation
// @summary Keeps each edge r to a neighbour, other, that paths can follow, of types other than STATED and INTERACTED: those
//   within the interval. Edges of an event have the event's days. For a party, an unknown beginning or end allows every
//   day; a part has no days and always applies; any other edge with unknown days never does.
// @access FRAGMENT
WITH other, r, type(r) AS kind,
  CASE type(r)
    WHEN 'PARTY_TO' THEN coalesce(r.sinceFrom, '0001-01-01')
    WHEN 'PART_OF' THEN '0001-01-01'
    WHEN 'PARTICIPATED_IN' THEN endNode(r).heldFrom
    WHEN 'CONCERNS' THEN startNode(r).heldFrom
    ELSE r.duringFrom
  END AS fromDay,
  CASE type(r)
    WHEN 'PARTY_TO' THEN coalesce(r.untilTo, '9999-12-31')
    WHEN 'PART_OF' THEN '9999-12-31'
    WHEN 'PARTICIPATED_IN' THEN endNode(r).heldTo
    WHEN 'CONCERNS' THEN startNode(r).heldTo
    ELSE r.duringTo
  END AS toDay
WHERE true
// @when duringFrom
  AND toDay >= $duringFrom
// @when duringTo
  AND fromDay <= $duringTo
