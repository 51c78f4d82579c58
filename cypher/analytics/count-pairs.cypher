// @name countPairs
// @summary How many statements that pass a filter each speaker made about each subject, and the sum of their tones.
// @access READ
// @param maxPairs INTEGER NOT NULL  the maximum number of pairs
// @returns speakerId STRING NOT NULL  id
// @returns subjectId STRING NOT NULL  id; equal to speakerId if somebody spoke about themselves
// @returns count INTEGER NOT NULL  how many
// @returns toneSum FLOAT NOT NULL  the sum of their tones
// @rows 0..n, at most $maxPairs, in no order
// @cost every statement of the starting nodes, or of the whole graph
// @include statements-from
// @include statement-filter
UNWIND s.aboutIds AS subjectId
WITH s.speakerId AS speakerId, subjectId, count(*) AS count, sum(s.tone) AS toneSum
RETURN speakerId, subjectId, count, toneSum
LIMIT $maxPairs
