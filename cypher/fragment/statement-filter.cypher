// @name statementFilter
// @summary Whether s, a STATED edge or a Statement node, passes a StatementFilter; both carry the same properties.
// @access FRAGMENT
// @param speaker LIST<STRING>  ids of speakers
// @param about LIST<STRING>  ids of subjects, one of which it is about
// @param between LIST<STRING>  ids that hold the speaker and another subject it is about
// @param speakerKind LIST<STRING>  kinds of speakers, such as PERSON
// @param aboutKind LIST<STRING>  kinds of subjects, one of which it is about
// @param act LIST<STRING>  beginnings of CAMEO codes
// @param quadClass LIST<STRING>  quad classes
// @param toneAtLeast FLOAT  -10…10
// @param toneAtMost FLOAT  -10…10
// @param saidFrom STRING  first day of an interval that its days overlap
// @param saidTo STRING  last day of that interval
// @param form LIST<STRING>  forms, such as DIRECT
// @param medium LIST<STRING>  media, such as tweet
// @param source LIST<STRING>  ids of sources, one of which gives evidence
// @param status LIST<STRING> NOT NULL  statuses
// @param recordedBefore STRING  ISO instant; what was recorded later is left out, and a status of later on does not count
    CASE WHEN $recordedBefore IS NOT NULL AND s.statusSince >= $recordedBefore THEN 'CURRENT' ELSE s.status END IN $status
AND ($recordedBefore IS NULL OR s.recordedAt < $recordedBefore)
AND ($speaker IS NULL OR s.speakerId IN $speaker)
AND ($about IS NULL OR any(id IN s.aboutIds WHERE id IN $about))
AND ($between IS NULL OR (s.speakerId IN $between AND any(id IN s.aboutIds WHERE id IN $between AND id <> s.speakerId)))
AND ($speakerKind IS NULL OR s.speakerKind IN $speakerKind)
AND ($aboutKind IS NULL OR any(kind IN s.aboutKinds WHERE kind IN $aboutKind))
AND ($act IS NULL OR any(code IN $act WHERE s.actCode STARTS WITH code))
AND ($quadClass IS NULL OR s.quadClass IN $quadClass)
AND ($toneAtLeast IS NULL OR s.tone >= $toneAtLeast)
AND ($toneAtMost IS NULL OR s.tone <= $toneAtMost)
AND ($saidFrom IS NULL OR s.saidTo >= $saidFrom)
AND ($saidTo IS NULL OR s.saidFrom <= $saidTo)
AND ($form IS NULL OR s.form IN $form)
AND ($medium IS NULL OR s.medium IN $medium)
AND ($source IS NULL OR any(id IN s.sourceIds WHERE id IN $source))
