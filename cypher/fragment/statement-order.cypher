// @name statementOrder
// @summary Binds s as item with the value that it is sorted by: its first day, its tone, when it was recorded and its first day,
//   or how well its words match $text.
// @access FRAGMENT
// @param byTone BOOLEAN NOT NULL  whether the tone is that value
// @param byRecordedAt BOOLEAN NOT NULL  whether the instant of its recording is, and of those recorded at once its first day
// @param byRelevance BOOLEAN NOT NULL  whether its score for $text is
WITH s AS item, s.id AS itemId,
// @when byTone
  s.tone AS sortKey
// @when byRecordedAt
  s.recordedAt + ' ' + s.saidFrom AS sortKey
// @when byRelevance
  $text[s.id] AS sortKey
// @when !byTone !byRecordedAt !byRelevance
  s.saidFrom AS sortKey
