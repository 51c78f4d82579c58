// @name statementOrder
// @summary Binds s as item with the value that it is sorted by: its first day, its tone, the instant of recording with its first
//   day, or its score for $text.
// @access FRAGMENT
// @param byTone BOOLEAN NOT NULL  whether to sort by tone
// @param byRecordedAt BOOLEAN NOT NULL  whether to sort by the instant of recording, and by first day within an instant
// @param byRelevance BOOLEAN NOT NULL  whether to sort by the score for $text
WITH s AS item, s.id AS itemId,
// @when byTone
  s.tone AS sortKey
// @when byRecordedAt
  s.recordedAt + ' ' + s.saidFrom AS sortKey
// @when byRelevance
  $text[s.id] AS sortKey
// @when !byTone !byRecordedAt !byRelevance
  s.saidFrom AS sortKey
