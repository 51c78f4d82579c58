// @name pathRelation
// @summary Keeps each edge r to a neighbour, other, that paths can follow, of types other than STATED and INTERACTED: those
//   within the interval. Edges of an event have the event's days. For a party, an unknown beginning or end allows every
//   day; a part has no days and always applies; any other edge with unknown days never does.
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
