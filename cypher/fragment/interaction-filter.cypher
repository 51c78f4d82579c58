// @name interactionFilter
// @summary Whether i, an INTERACTED edge or an Interaction node, passes an InteractionFilter.
// @access FRAGMENT
// @param source LIST<STRING>  ids of those who acted
// @param target LIST<STRING>  ids of those whom the act met
// @param between LIST<STRING>  ids that hold both ends
// @param act LIST<STRING>  CAMEO codes, or their first two or three digits
// @param quadClass LIST<STRING>  quad classes
// @param toneAtLeast FLOAT  -10…10
// @param toneAtMost FLOAT  -10…10
// @param heldFrom STRING  first day of an interval that its days overlap
// @param heldTo STRING  last day of that interval
// @param evidenceSource LIST<STRING>  ids of sources, one of which gives evidence
true
// @when source
AND i.sourceId IN $source
// @when target
AND i.targetId IN $target
// @when between
AND i.sourceId IN $between AND i.targetId IN $between AND i.sourceId <> i.targetId
// @when act
// Codes have two to four digits. A list of hundreds of them that is gone through for each row takes minutes.
AND (substring(i.actCode, 0, 2) IN $act OR substring(i.actCode, 0, 3) IN $act OR i.actCode IN $act)
// @when quadClass
AND CASE WHEN i.actCode < '06' THEN 'VERBAL_COOPERATION' WHEN i.actCode < '10' THEN 'MATERIAL_COOPERATION' WHEN i.actCode < '15' THEN 'VERBAL_CONFLICT' ELSE 'MATERIAL_CONFLICT' END IN $quadClass
// @when toneAtLeast
AND i.tone >= $toneAtLeast
// @when toneAtMost
AND i.tone <= $toneAtMost
// @when heldFrom
AND coalesce(i.heldTo, i.heldFrom) >= $heldFrom
// @when heldTo
AND i.heldFrom <= $heldTo
// @when evidenceSource
AND any(id IN i.sourceIds WHERE id IN $evidenceSource)
