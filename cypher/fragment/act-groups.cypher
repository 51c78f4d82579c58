// @name actGroups
// @summary Groups the acts that pass a filter by some dimensions, each group a row with its key and what its acts come to; to
//   be read within a subquery that is given an anchor.
// @access FRAGMENT
// @param withoutStatements BOOLEAN NOT NULL  whether statements do not count; then interactions do
// @param withInteractions BOOLEAN NOT NULL  whether interactions count
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
// @when !withoutStatements withInteractions
CALL (anchor) {
// @when !withoutStatements {
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
  count(s) AS count, coalesce(sum(s.tone), 0.0) AS rawToneSum, min(day) AS firstDay, max(day) AS lastDay
// @when withInteractions !withoutStatements {
RETURN speaker, about, speakerKind, aboutKind, actRoot, quadClass, month, year, source, form, medium,
  count, rawToneSum, firstDay, lastDay
// @when }
// @when }
// @when !withoutStatements withInteractions
UNION ALL
// @when withInteractions {
// @include interactions-from
// @include interaction-filter
// @when bySource
UNWIND i.sourceIds AS oneSource
WITH i AS s,
// @when bySource
  oneSource,
// @include interaction-day
  AS day
WITH
// @when bySpeaker
  s.sourceId AS speaker,
// @when !bySpeaker
  null AS speaker,
// @when byAbout
  s.targetId AS about,
// @when !byAbout
  null AS about,
// @when bySpeakerKind
  toUpper(split(s.sourceId, '/')[0]) AS speakerKind,
// @when !bySpeakerKind
  null AS speakerKind,
// @when byAboutKind
  toUpper(split(s.targetId, '/')[0]) AS aboutKind,
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
  null AS form,
// @when !byForm
  null AS form,
// @when byMedium
  null AS medium,
// @when !byMedium
  null AS medium,
  count(s) AS count, coalesce(sum(s.tone), 0.0) AS rawToneSum, min(day) AS firstDay, max(day) AS lastDay
// @when withInteractions !withoutStatements {
RETURN speaker, about, speakerKind, aboutKind, actRoot, quadClass, month, year, source, form, medium,
  count, rawToneSum, firstDay, lastDay
// @when }
// @when }
// @when !withoutStatements withInteractions
}
// @when !withoutStatements withInteractions {
WITH speaker, about, speakerKind, aboutKind, actRoot, quadClass, month, year, source, form, medium,
  sum(count) AS count, sum(rawToneSum) AS rawToneSum, min(firstDay) AS firstDay, max(lastDay) AS lastDay
// @when }
