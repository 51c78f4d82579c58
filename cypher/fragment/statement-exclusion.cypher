// @name statementExclusion
// @summary Whether s, a STATED edge or a Statement node, meets all conditions of x, a map in which conditions that are not
//   given are null. Never null itself, since none() would then return null.
// @access FRAGMENT
  (x.speaker IS NULL OR s.speakerId IN x.speaker)
  AND (x.about IS NULL OR any(id IN s.aboutIds WHERE id IN x.about))
  AND (x.between IS NULL OR (s.speakerId IN x.between AND any(id IN s.aboutIds WHERE id IN x.between AND id <> s.speakerId)))
  AND (x.speakerKind IS NULL OR toUpper(split(s.speakerId, '/')[0]) IN x.speakerKind)
  AND (x.aboutKind IS NULL OR any(id IN s.aboutIds WHERE toUpper(split(id, '/')[0]) IN x.aboutKind))
  AND (x.act IS NULL OR substring(s.actCode, 0, 2) IN x.act OR substring(s.actCode, 0, 3) IN x.act OR s.actCode IN x.act)
  AND (x.quadClass IS NULL OR
  // @include quad-class
  IN x.quadClass)
  AND (x.toneAtLeast IS NULL OR coalesce(s.tone >= x.toneAtLeast, false))
  AND (x.toneAtMost IS NULL OR coalesce(s.tone <= x.toneAtMost, false))
  AND (x.saidFrom IS NULL OR coalesce(s.saidTo, s.saidFrom) >= x.saidFrom)
  AND (x.saidTo IS NULL OR s.saidFrom <= x.saidTo)
  AND (x.form IS NULL OR coalesce(s.form, 'CODED') IN x.form)
  AND (x.medium IS NULL OR coalesce(s.medium, '') IN x.medium)
  AND (x.source IS NULL OR any(id IN s.sourceIds WHERE id IN x.source))
  AND (x.within IS NULL OR any(span IN coalesce(x.within[s.speakerId], []) WHERE substring(span, 0, 10) <=
  // @include statement-own-day
  AND substring(span, 11, 10) >=
  // @include statement-own-day
  ))
  AND (x.aboutWithin IS NULL OR any(id IN s.aboutIds WHERE any(span IN coalesce(x.aboutWithin[id], []) WHERE substring(span, 0, 10) <=
  // @include statement-own-day
  AND substring(span, 11, 10) >=
  // @include statement-own-day
  )))
