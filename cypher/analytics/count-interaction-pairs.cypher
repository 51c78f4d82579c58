// @name countInteractionPairs
// @summary How many interactions that pass a filter each actor had with each target, and the sum of their tones.
// @access READ
// @param maxPairs INTEGER NOT NULL  the maximum number of pairs
// @returns speakerId STRING NOT NULL  id of the actor
// @returns subjectId STRING NOT NULL  id of the target
// @returns count INTEGER NOT NULL  how many
// @returns toneSum FLOAT NOT NULL  the sum of their tones
// @rows 0..n, at most $maxPairs, in no order
// @cost every interaction of the starting nodes, or of the whole graph
// @include interactions-from
// @include interaction-filter
WITH i.sourceId AS speakerId, i.targetId AS subjectId, count(*) AS count, sum(i.tone) AS toneSum
RETURN speakerId, subjectId, count, toneSum
LIMIT $maxPairs
