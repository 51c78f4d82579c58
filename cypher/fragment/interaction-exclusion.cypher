// @name interactionExclusion
// @summary Whether i, an INTERACTED edge or an Interaction node, meets all conditions of x, a map in which conditions that are
//   not given are null. Never null itself, since none() would then return null.
// @access FRAGMENT
  x.form IS NULL AND x.medium IS NULL
  AND (x.speaker IS NULL OR i.sourceId IN x.speaker)
  AND (x.about IS NULL OR i.targetId IN x.about)
  AND (x.between IS NULL OR (i.sourceId IN x.between AND i.targetId IN x.between AND i.sourceId <> i.targetId))
  AND (x.speakerKind IS NULL OR toUpper(split(i.sourceId, '/')[0]) IN x.speakerKind)
  AND (x.aboutKind IS NULL OR toUpper(split(i.targetId, '/')[0]) IN x.aboutKind)
  AND (x.act IS NULL OR substring(i.actCode, 0, 2) IN x.act OR substring(i.actCode, 0, 3) IN x.act OR i.actCode IN x.act)
  AND (x.quadClass IS NULL OR
  // @include quad-class-of-interaction
  IN x.quadClass)
  AND (x.toneAtLeast IS NULL OR coalesce(i.tone >= x.toneAtLeast, false))
  AND (x.toneAtMost IS NULL OR coalesce(i.tone <= x.toneAtMost, false))
  AND (x.saidFrom IS NULL OR coalesce(i.heldTo, i.heldFrom) >= x.saidFrom)
  AND (x.saidTo IS NULL OR i.heldFrom <= x.saidTo)
  AND (x.source IS NULL OR any(id IN i.sourceIds WHERE id IN x.source))
  AND (x.within IS NULL OR any(span IN coalesce(x.within[i.sourceId], []) WHERE substring(span, 0, 10) <=
  // @include interaction-own-day
  AND substring(span, 11, 10) >=
  // @include interaction-own-day
  ))
  AND (x.aboutWithin IS NULL OR any(span IN coalesce(x.aboutWithin[i.targetId], []) WHERE substring(span, 0, 10) <=
  // @include interaction-own-day
  AND substring(span, 11, 10) >=
  // @include interaction-own-day
  ))
