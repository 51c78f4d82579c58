// @name listActGroups
// @summary A page of the groups of the acts that pass a filter, those with the most acts first, ties in the order of their
//   keys.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all groups
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns sortKey ANY  the number of acts, by which the rows are sorted
// @returns id STRING NOT NULL  the values of its key, each followed by a space
// @returns speaker STRING  id; null here and below if acts are not grouped by it
// @returns about STRING  id
// @returns speakerKind STRING  such as PERSON
// @returns aboutKind STRING  such as STATE
// @returns speakerCountry STRING  id; null also if the speaker counts for no state
// @returns aboutCountry STRING  id; null also if the subject counts for none
// @returns actRoot STRING  the two digits of a CAMEO root
// @returns quadClass STRING  such as VERBAL_CONFLICT
// @returns month STRING  such as 2021-10
// @returns year STRING  such as 2021
// @returns source STRING  id
// @returns form STRING  such as DIRECT
// @returns medium STRING  such as tweet; null also if unknown
// @returns count INTEGER NOT NULL  how many acts
// @returns toneSum FLOAT NOT NULL  the sum of their tones, to six decimals
// @returns firstDay STRING NOT NULL  ISO day of the first one
// @returns lastDay STRING NOT NULL  ISO day of the last one
// @rows 0..n, at most $limit, in order
// @cost every act of the starting nodes, or of the whole graph; then it sorts the groups
UNWIND $anchors AS anchor
CALL (anchor) {
// @include act-groups
WITH {
// @when bySpeaker
  speaker: speaker,
// @when byAbout
  about: about,
// @when bySpeakerKind
  speakerKind: speakerKind,
// @when byAboutKind
  aboutKind: aboutKind,
// @when bySpeakerCountry
  speakerCountry: speakerCountry,
// @when byAboutCountry
  aboutCountry: aboutCountry,
// @when byActRoot
  actRoot: actRoot,
// @when byQuadClass
  quadClass: quadClass,
// @when byMonth
  month: month,
// @when byYear
  year: year,
// @when bySource
  source: source,
// @when byForm
  form: form,
// @when byMedium
  medium: medium,
  count: count, toneSum: round(rawToneSum * 1000000) / 1000000, firstDay: firstDay, lastDay: lastDay} AS item,
  count AS sortKey,
  // No id contains a space, which sorts before all its characters: keys are in the order of the first value, then of the next.
// @when bySpeaker
  coalesce(speaker, '') + ' ' +
// @when byAbout
  coalesce(about, '') + ' ' +
// @when bySpeakerKind
  coalesce(speakerKind, '') + ' ' +
// @when byAboutKind
  coalesce(aboutKind, '') + ' ' +
// @when bySpeakerCountry
  coalesce(speakerCountry, '') + ' ' +
// @when byAboutCountry
  coalesce(aboutCountry, '') + ' ' +
// @when byActRoot
  coalesce(actRoot, '') + ' ' +
// @when byQuadClass
  coalesce(quadClass, '') + ' ' +
// @when byMonth
  coalesce(month, '') + ' ' +
// @when byYear
  coalesce(year, '') + ' ' +
// @when bySource
  coalesce(source, '') + ' ' +
// @when byForm
  coalesce(form, '') + ' ' +
// @when byMedium
  coalesce(medium, '') + ' ' +
  '' AS itemId
// @include keyset-page
RETURN item, itemId, sortKey
}
RETURN anchor.key AS anchor, sortKey,
// @when !isWide
  itemId AS id,
// @when isWide
  replace(itemId, '\uD7FF', '') AS id,
  item.speaker AS speaker, item.about AS about, item.speakerKind AS speakerKind, item.aboutKind AS aboutKind,
  item.speakerCountry AS speakerCountry, item.aboutCountry AS aboutCountry, item.actRoot AS actRoot, item.quadClass AS quadClass, item.month AS month, item.year AS year, item.source AS source, item.form AS form, item.medium AS medium,
  item.count AS count, item.toneSum AS toneSum, item.firstDay AS firstDay, item.lastDay AS lastDay
