// @name interactionFilter
// @summary Whether i, an INTERACTED edge or an Interaction node, passes a filter of interactions. Its names are those of the
//   filter of statements, so that one filter applies to both: the speaker is the actor, and about is the target.
// @access FRAGMENT
// @param speaker LIST<STRING>  ids of the actors
// @param about LIST<STRING>  ids of the targets
// @param between LIST<STRING>  ids that include both ends
// @param speakerKind LIST<STRING>  kinds of the actors, such as STATE
// @param aboutKind LIST<STRING>  kinds of the targets
// @param act LIST<STRING>  CAMEO codes, or their first two or three digits
// @param quadClass LIST<STRING>  quad classes
// @param toneAtLeast FLOAT  -10…10
// @param toneAtMost FLOAT  -10…10
// @param saidFrom STRING  first day of an interval that its days overlap
// @param saidTo STRING  last day of that interval
// @param source LIST<STRING>  ids of sources, at least one of which gives evidence
// @param recordedBefore STRING  ISO instant; interactions recorded at or after it are excluded
// @param within LIST<STRING>  ids of states for which the actor counts on the day; the query runner replaces them by the actors
//   who count for them: a map of the days, as '2013-02-01/2017-01-20', by the ids of actors
// @param aboutWithin LIST<STRING>  the same for the target of the act
// @param excluded LIST<MAP>  sets of conditions as in statement-filter; interactions that meet all of a set are excluded
true
// @when speaker
AND i.sourceId IN $speaker
// @when about
AND i.targetId IN $about
// @when between
AND i.sourceId IN $between AND i.targetId IN $between AND i.sourceId <> i.targetId
// @when speakerKind
AND toUpper(split(i.sourceId, '/')[0]) IN $speakerKind
// @when aboutKind
AND toUpper(split(i.targetId, '/')[0]) IN $aboutKind
// @when act
// Codes have two to four digits. Scanning a list of hundreds of them for each row would take minutes.
AND (substring(i.actCode, 0, 2) IN $act OR substring(i.actCode, 0, 3) IN $act OR i.actCode IN $act)
// @when quadClass {
AND
// @include quad-class-of-interaction
IN $quadClass
// @when }
// @when toneAtLeast
AND i.tone >= $toneAtLeast
// @when toneAtMost
AND i.tone <= $toneAtMost
// @when saidFrom
AND coalesce(i.heldTo, i.heldFrom) >= $saidFrom
// @when saidTo
AND i.heldFrom <= $saidTo
// @when source
AND any(id IN i.sourceIds WHERE id IN $source)
// @when recordedBefore
AND i.recordedAt < $recordedBefore
// @when within {
AND any(span IN coalesce($within[i.sourceId], []) WHERE substring(span, 0, 10) <=
// @include interaction-own-day
AND substring(span, 11, 10) >=
// @include interaction-own-day
)
// @when }
// @when aboutWithin {
AND any(span IN coalesce($aboutWithin[i.targetId], []) WHERE substring(span, 0, 10) <=
// @include interaction-own-day
AND substring(span, 11, 10) >=
// @include interaction-own-day
)
// @when }
// @when excluded {
AND none(x IN $excluded WHERE
// @include interaction-exclusion
)
// @when }
