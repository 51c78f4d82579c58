// @name statementsBySpeaker
// @summary A page of the statements by the subject bound as anchor, bound as item with the sortKey that orders them; part of a
//   planned read.
// @access PIECE
// @engine neo4j
// @param limit INTEGER NOT NULL  rows of the page
// @rows 0..n, at most $limit, in order
// @cost by day only the page, since an index has that order; otherwise all statements of the speaker
MATCH ()-[s:STATED]->()
USING INDEX s:STATED(speakerId, saidFrom)
WHERE s.speakerId = anchor.id AND s.saidFrom > '' AND
// @when afterKey keyFalls !byTone !byRecordedAt
s.saidFrom <= $afterKey AND
// @when afterKey !keyFalls !byTone !byRecordedAt
s.saidFrom >= $afterKey AND
coalesce(s.position, 0) = 0 AND
// @include statement-filter
// @include statement-order
// @include keyset-bound
WITH item, sortKey, itemId
ORDER BY
// Neo4j uses the order of the index only if the sort names the properties of the edge themselves, the speaker first; by an
// alias it would read and sort all statements of the speaker.
// @when keyFalls !byTone !byRecordedAt
  item.speakerId DESC, item.saidFrom DESC,
// @when !keyFalls !byTone !byRecordedAt
  item.speakerId, item.saidFrom,
// @when keyFalls byTone
  sortKey DESC,
// @when !keyFalls byTone
  sortKey,
// @when keyFalls byRecordedAt
  sortKey DESC,
// @when !keyFalls byRecordedAt
  sortKey,
// @when idFalls
  itemId DESC
// @when !idFalls
  itemId
LIMIT $limit
