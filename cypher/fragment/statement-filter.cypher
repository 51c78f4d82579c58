// @name statementFilter
// @summary Whether s, a STATED edge or a Statement node, passes a StatementFilter; both have the same properties.
// @access FRAGMENT
// @param speaker LIST<STRING>  ids of speakers
// @param about LIST<STRING>  ids of subjects, at least one of which it is about
// @param between LIST<STRING>  ids that include the speaker and another subject it is about
// @param speakerKind LIST<STRING>  kinds of speakers, such as PERSON
// @param aboutKind LIST<STRING>  kinds of subjects, at least one of which it is about
// @param act LIST<STRING>  CAMEO codes, or their first two or three digits
// @param quadClass LIST<STRING>  quad classes
// @param toneAtLeast FLOAT  -10…10
// @param toneAtMost FLOAT  -10…10
// @param saidFrom STRING  first day of an interval that its days overlap
// @param saidTo STRING  last day of that interval
// @param form LIST<STRING>  forms, such as DIRECT
// @param medium LIST<STRING>  media, such as tweet
// @param source LIST<STRING>  ids of sources, at least one of which gives evidence
// @param status LIST<STRING> NOT NULL  statuses
// @param text ANY  words of its quote or paraphrase; the query runner replaces them by the result of the search, a map of
//   scores by the ids of statements
// @param recordedBefore STRING  ISO instant; statements recorded at or after it are excluded, and later changes of status ignored
// @param within LIST<STRING>  ids of states for which the speaker counts on the day; the query runner replaces them by the actors
//   who count for them: a map of the days, as '2013-02-01/2017-01-20', by the ids of actors
// @param aboutWithin LIST<STRING>  the same for at least one of the subjects that it is about
// @param excluded LIST<MAP>  sets of the conditions above, except status, text and recordedBefore, by their names, each null or
//   given; statements that meet all conditions of a set are excluded
// @when !recordedBefore
s.status IN $status
// @when recordedBefore
CASE WHEN s.statusSince >= $recordedBefore THEN 'CURRENT' ELSE s.status END IN $status
// @when recordedBefore
AND s.recordedAt < $recordedBefore
// @when speaker
AND s.speakerId IN $speaker
// @when about
AND any(id IN s.aboutIds WHERE id IN $about)
// @when between
AND s.speakerId IN $between AND any(id IN s.aboutIds WHERE id IN $between AND id <> s.speakerId)
// @when speakerKind
AND toUpper(split(s.speakerId, '/')[0]) IN $speakerKind
// @when aboutKind
AND any(id IN s.aboutIds WHERE toUpper(split(id, '/')[0]) IN $aboutKind)
// @when act
// Codes have two to four digits. Scanning a list of hundreds of them for each row would take minutes.
AND (substring(s.actCode, 0, 2) IN $act OR substring(s.actCode, 0, 3) IN $act OR s.actCode IN $act)
// @when quadClass {
AND
// @include quad-class
IN $quadClass
// @when }
// @when toneAtLeast
AND s.tone >= $toneAtLeast
// @when toneAtMost
AND s.tone <= $toneAtMost
// @when saidFrom
AND coalesce(s.saidTo, s.saidFrom) >= $saidFrom
// @when saidTo
AND s.saidFrom <= $saidTo
// @when form
AND coalesce(s.form, 'CODED') IN $form
// @when medium
AND s.medium IN $medium
// @when source
AND any(id IN s.sourceIds WHERE id IN $source)
// @when text
AND $text[s.id] IS NOT NULL
// @when within {
AND any(span IN coalesce($within[s.speakerId], []) WHERE substring(span, 0, 10) <=
// @include statement-own-day
AND substring(span, 11, 10) >=
// @include statement-own-day
)
// @when }
// @when aboutWithin {
AND any(id IN s.aboutIds WHERE any(span IN coalesce($aboutWithin[id], []) WHERE substring(span, 0, 10) <=
// @include statement-own-day
AND substring(span, 11, 10) >=
// @include statement-own-day
))
// @when }
// @when excluded {
AND none(x IN $excluded WHERE
// @include statement-exclusion
)
// @when }
