// @name listOrderAbout
// @summary The order of the current statements about a subject, the newest first.
// @access READ
// @param id STRING NOT NULL  id of the subject
// @param limit INTEGER NOT NULL  the maximum number of rows
// @returns id STRING NOT NULL  the statement
// @returns day STRING NOT NULL  the first day on which it may have been said
// @returns lastDay STRING  the last day, if that is another one
// @rows 0..n, at most $limit, in order
// @cost an index lookup, then the edges to the subject
MATCH (subject:Subject {id: $id})<-[s:STATED]-()
WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND s.status = 'CURRENT'
RETURN s.id AS id, s.saidFrom AS day, CASE WHEN s.saidTo > s.saidFrom THEN s.saidTo END AS lastDay
ORDER BY day DESC, id
LIMIT $limit
