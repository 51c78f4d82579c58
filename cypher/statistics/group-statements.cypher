// @name groupStatements
// @summary How many statements there are for each combination of what they are grouped by, the most first.
// @access READ
// @param bySpeaker BOOLEAN NOT NULL  whether the speaker tells groups apart
// @param byAbout BOOLEAN NOT NULL  whether the subject does; a statement is in the group of each subject that it is about
// @param bySpeakerKind BOOLEAN NOT NULL  whether the kind of the speaker does
// @param byAboutKind BOOLEAN NOT NULL  whether the kind of subject does; a statement is in the group of each kind that it is about
// @param byActRoot BOOLEAN NOT NULL  whether the root of the act does
// @param byQuadClass BOOLEAN NOT NULL  whether the class of the act does
// @param byMonth BOOLEAN NOT NULL  whether the month does
// @param byYear BOOLEAN NOT NULL  whether the year does
// @param bySource BOOLEAN NOT NULL  whether the source does; a statement is in the group of each source of its evidence
// @param byForm BOOLEAN NOT NULL  whether the form does
// @param byMedium BOOLEAN NOT NULL  whether the medium does
// @param limit INTEGER NOT NULL  how many groups at most
// @returns speaker STRING  id; null here and below where it tells no groups apart
// @returns about STRING  id
// @returns speakerKind STRING  such as PERSON
// @returns aboutKind STRING  such as STATE
// @returns actRoot STRING  the two digits of a CAMEO root
// @returns quadClass STRING  such as VERBAL_CONFLICT
// @returns month STRING  such as 2021-10
// @returns year STRING  such as 2021
// @returns source STRING  id
// @returns form STRING  such as DIRECT
// @returns medium STRING  such as tweet; null also where it is not known
// @rows 0..n, at most $limit, in order
// @cost every statement of the nodes that it starts from, or of the whole graph; then it sorts the groups
// @include statements-from
// @include statement-filter
// @when byAbout
UNWIND s.aboutIds AS oneAbout
// @when byAboutKind
UNWIND s.aboutIds AS idOfKind
// @when byAboutKind
WITH DISTINCT s, toUpper(split(idOfKind, '/')[0]) AS oneAboutKind
// @when bySource
UNWIND s.sourceIds AS oneSource
WITH s,
// @when byAbout
  oneAbout,
// @when byAboutKind
  oneAboutKind,
// @when bySource
  oneSource,
// @include statement-day
  AS day
WITH
// @when bySpeaker
  s.speakerId AS speaker,
// @when !bySpeaker
  null AS speaker,
// @when byAbout
  oneAbout AS about,
// @when !byAbout
  null AS about,
// @when bySpeakerKind
  toUpper(split(s.speakerId, '/')[0]) AS speakerKind,
// @when !bySpeakerKind
  null AS speakerKind,
// @when byAboutKind
  oneAboutKind AS aboutKind,
// @when !byAboutKind
  null AS aboutKind,
// @when byActRoot
  substring(s.actCode, 0, 2) AS actRoot,
// @when !byActRoot
  null AS actRoot,
// @when byQuadClass
// @include quad-class
// @when byQuadClass
  AS quadClass,
// @when !byQuadClass
  null AS quadClass,
// @when byMonth
  substring(day, 0, 7) AS month,
// @when !byMonth
  null AS month,
// @when byYear
  substring(day, 0, 4) AS year,
// @when !byYear
  null AS year,
// @when bySource
  oneSource AS source,
// @when !bySource
  null AS source,
// @when byForm
  coalesce(s.form, 'CODED') AS form,
// @when !byForm
  null AS form,
// @when byMedium
  s.medium AS medium,
// @when !byMedium
  null AS medium,
// @include statement-tally
RETURN speaker, about, speakerKind, aboutKind, actRoot, quadClass, month, year, source, form, medium,
  count, round(rawToneSum * 1000000) / 1000000 AS toneSum, firstDay, lastDay
ORDER BY count DESC, speaker, about, speakerKind, aboutKind, actRoot, quadClass, month, year, source, form,
  coalesce(medium, '')
LIMIT $limit
