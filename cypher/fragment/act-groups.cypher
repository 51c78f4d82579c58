// @name actGroups
// @summary Groups the acts that pass a filter by some dimensions: each group is a row with its key and the sums of its acts.
//   For use in a subquery that gets an anchor.
// @access FRAGMENT
// @param withoutStatements BOOLEAN NOT NULL  whether statements are excluded; interactions must then be included
// @param withInteractions BOOLEAN NOT NULL  whether interactions are included
// @param bySpeaker BOOLEAN NOT NULL  whether to group by speaker
// @param byAbout BOOLEAN NOT NULL  whether to group by subject; a statement is in the group of each subject that it is about
// @param bySpeakerKind BOOLEAN NOT NULL  whether to group by the kind of the speaker
// @param byAboutKind BOOLEAN NOT NULL  whether to group by kind of subject; a statement is in the group of each such kind
// @param bySpeakerCountry BOOLEAN NOT NULL  whether to group by the state for which the speaker counts on the day; an act is in
//   the group of each such state
// @param byAboutCountry BOOLEAN NOT NULL  whether to group by the state for which the subject counts; a statement is in the
//   group of each state for which one of its subjects counts
// @param perAbout BOOLEAN NOT NULL  whether a statement is expanded to one row per subject that it is about
// @param perAboutOnce BOOLEAN NOT NULL  whether it then counts only once for each state or kind of these subjects
// @param countries ANY  'ALL' if groups are by state; the query runner replaces it by the states for which actors count: a map of
//   the days and the state, as '2013-02-01/2017-01-20/state/iran', by the ids of actors
// @param byActRoot BOOLEAN NOT NULL  whether to group by the root of the act
// @param byQuadClass BOOLEAN NOT NULL  whether to group by the quad class of the act
// @param byMonth BOOLEAN NOT NULL  whether to group by month
// @param byYear BOOLEAN NOT NULL  whether to group by year
// @param bySource BOOLEAN NOT NULL  whether to group by source; an act is in the group of each source of its evidence
// @param byForm BOOLEAN NOT NULL  whether to group by form
// @param byMedium BOOLEAN NOT NULL  whether to group by medium
// @when !withoutStatements withInteractions
CALL (anchor) {
// @when !withoutStatements {
// @include statements-from
// @include statement-filter
// @when perAbout
UNWIND s.aboutIds AS oneAbout
// @when perAboutOnce !countries
WITH DISTINCT s, toUpper(split(oneAbout, '/')[0]) AS oneAboutKind
// @when bySource
UNWIND s.sourceIds AS oneSource
// @when countries {
WITH s,
// @when perAbout
  oneAbout,
// @when bySource
  oneSource,
  // @include statement-own-day
  AS ownDay
WITH s,
// @when bySource
  oneSource,
// @when perAbout
  oneAbout,
// @when byAboutKind
  toUpper(split(oneAbout, '/')[0]) AS oneAboutKind,
// @when bySpeakerCountry
  [span IN coalesce($countries[s.speakerId], []) WHERE substring(span, 0, 10) <= ownDay AND substring(span, 11, 10) >= ownDay | substring(span, 22)] AS speakerCountries,
// @when byAboutCountry
  [span IN coalesce($countries[oneAbout], []) WHERE substring(span, 0, 10) <= ownDay AND substring(span, 11, 10) >= ownDay | substring(span, 22)] AS aboutCountries,
  ownDay
// @when bySpeakerCountry
UNWIND CASE WHEN size(speakerCountries) = 0 THEN [null] ELSE speakerCountries END AS speakerCountry
// @when byAboutCountry
UNWIND CASE WHEN size(aboutCountries) = 0 THEN [null] ELSE aboutCountries END AS aboutCountry
// @when perAboutOnce
WITH DISTINCT s,
// @when !perAboutOnce
WITH s,
// @when bySource
  oneSource,
// @when byAbout
  oneAbout,
// @when byAboutKind
  oneAboutKind,
// @when bySpeakerCountry
  speakerCountry,
// @when byAboutCountry
  aboutCountry,
  ownDay
// @when }
WITH s,
// @when byAbout
  oneAbout,
// @when byAboutKind
  oneAboutKind,
// @when bySource
  oneSource,
// @when bySpeakerCountry
  speakerCountry,
// @when byAboutCountry
  aboutCountry,
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
// @when bySpeakerCountry
  speakerCountry,
// @when !bySpeakerCountry
  null AS speakerCountry,
// @when byAboutCountry
  aboutCountry,
// @when !byAboutCountry
  null AS aboutCountry,
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
RETURN speaker, about, speakerKind, aboutKind, speakerCountry, aboutCountry, actRoot, quadClass, month, year, source,
  form, medium,
  count, rawToneSum, firstDay, lastDay
// @when }
// @when }
// @when !withoutStatements withInteractions
UNION ALL
// @when withInteractions {
// @include interactions-from
// @include interaction-filter
// @when bySource
UNWIND CASE WHEN size(coalesce(i.sourceIds, [])) = 0 THEN [null] ELSE i.sourceIds END AS oneSource
// @when countries {
WITH i,
// @when bySource
  oneSource,
  // @include interaction-own-day
  AS ownDay
WITH i,
// @when bySource
  oneSource,
// @when bySpeakerCountry
  [span IN coalesce($countries[i.sourceId], []) WHERE substring(span, 0, 10) <= ownDay AND substring(span, 11, 10) >= ownDay | substring(span, 22)] AS speakerCountries,
// @when byAboutCountry
  [span IN coalesce($countries[i.targetId], []) WHERE substring(span, 0, 10) <= ownDay AND substring(span, 11, 10) >= ownDay | substring(span, 22)] AS aboutCountries,
  ownDay
// @when bySpeakerCountry
UNWIND CASE WHEN size(speakerCountries) = 0 THEN [null] ELSE speakerCountries END AS speakerCountry
// @when byAboutCountry
UNWIND CASE WHEN size(aboutCountries) = 0 THEN [null] ELSE aboutCountries END AS aboutCountry
// @when }
WITH i AS s,
// @when bySource
  oneSource,
// @when bySpeakerCountry
  speakerCountry,
// @when byAboutCountry
  aboutCountry,
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
// @when bySpeakerCountry
  speakerCountry,
// @when !bySpeakerCountry
  null AS speakerCountry,
// @when byAboutCountry
  aboutCountry,
// @when !byAboutCountry
  null AS aboutCountry,
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
RETURN speaker, about, speakerKind, aboutKind, speakerCountry, aboutCountry, actRoot, quadClass, month, year, source,
  form, medium,
  count, rawToneSum, firstDay, lastDay
// @when }
// @when }
// @when !withoutStatements withInteractions
}
// @when !withoutStatements withInteractions {
WITH speaker, about, speakerKind, aboutKind, speakerCountry, aboutCountry, actRoot, quadClass, month, year, source,
  form, medium,
  sum(count) AS count, sum(rawToneSum) AS rawToneSum, min(firstDay) AS firstDay, max(lastDay) AS lastDay
// @when }
