// @name statementsBySpeaker
// @summary A page of the statements by the subject bound as anchor, bound as item with the sortKey that orders them; part of a
//   planned read.
// @access PIECE
// @engine neo4j
// @param limit INTEGER NOT NULL  rows of the page
// @rows 0..n, at most $limit, in order
// @cost in the order of days the page itself, which an index holds in that order; else all statements of the speaker
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
// The index has its order for one speaker where that is said, too.
ORDER BY
// @when keyFalls
  item.speakerId DESC, sortKey DESC,
// @when !keyFalls
  item.speakerId, sortKey,
// @when idFalls
  itemId DESC
// @when !idFalls
  itemId
LIMIT $limit
