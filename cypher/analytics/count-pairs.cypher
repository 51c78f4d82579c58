// @name countPairs
// @summary How many of the statements that pass a filter each speaker made about each subject, and their tones added up.
// @access READ
// @param maxPairs INTEGER NOT NULL  pairs at most
// @returns speakerId STRING NOT NULL  id
// @returns subjectId STRING NOT NULL  id; the speaker's own where somebody spoke about themselves
// @returns count INTEGER NOT NULL  how many
// @returns toneSum FLOAT NOT NULL  the sum of their tones
// @rows 0..n, at most $maxPairs, in no order
// @cost every statement of the nodes that it starts from, or of the whole graph
// @include statements-from
// @include statement-filter
UNWIND s.aboutIds AS subjectId
WITH s.speakerId AS speakerId, subjectId, count(*) AS count, sum(s.tone) AS toneSum
RETURN speakerId, subjectId, count, toneSum
LIMIT $maxPairs
