// @name interactionFilter
// @summary Whether i, an INTERACTED edge or an Interaction node, passes an InteractionFilter.
// @access FRAGMENT
// @param source LIST<STRING>  ids of those who acted
// @param target LIST<STRING>  ids of those whom the act met
// @param between LIST<STRING>  ids that hold both ends
// @param act LIST<STRING>  beginnings of CAMEO codes
// @param quadClass LIST<STRING>  quad classes
// @param toneAtLeast FLOAT  -10…10
// @param toneAtMost FLOAT  -10…10
// @param heldFrom STRING  first day of an interval that its days overlap
// @param heldTo STRING  last day of that interval
// @param evidenceSource LIST<STRING>  ids of sources, one of which gives evidence
    ($source IS NULL OR i.sourceId IN $source)
AND ($target IS NULL OR i.targetId IN $target)
AND ($between IS NULL OR (i.sourceId IN $between AND i.targetId IN $between AND i.sourceId <> i.targetId))
AND ($act IS NULL OR any(code IN $act WHERE i.actCode STARTS WITH code))
AND ($quadClass IS NULL OR i.quadClass IN $quadClass)
AND ($toneAtLeast IS NULL OR i.tone >= $toneAtLeast)
AND ($toneAtMost IS NULL OR i.tone <= $toneAtMost)
AND ($heldFrom IS NULL OR i.heldTo >= $heldFrom)
AND ($heldTo IS NULL OR i.heldFrom <= $heldTo)
AND ($evidenceSource IS NULL OR any(id IN i.sourceIds WHERE id IN $evidenceSource))
