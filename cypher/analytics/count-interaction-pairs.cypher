// @name countInteractionPairs
// @summary How many of the interactions that pass a filter each actor began with each subject, and their tones added up.
// @access READ
// @param maxPairs INTEGER NOT NULL  pairs at most
// @returns speakerId STRING NOT NULL  id of who acted
// @returns subjectId STRING NOT NULL  id of whom the acts met
// @returns count INTEGER NOT NULL  how many
// @returns toneSum FLOAT NOT NULL  the sum of their tones
// @rows 0..n, at most $maxPairs, in no order
// @cost every interaction of the nodes that it starts from, or of the whole graph
// @include interactions-from
// @include interaction-filter
WITH i.sourceId AS speakerId, i.targetId AS subjectId, count(*) AS count, sum(i.tone) AS toneSum
RETURN speakerId, subjectId, count, toneSum
LIMIT $maxPairs
