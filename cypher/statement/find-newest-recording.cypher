// @name findNewestRecording
// @summary When the newest statement was recorded.
// @access READ
// @returns recordedAt STRING  ISO instant; null where there are no statements
// @rows 1
// @cost on Neo4j the end of an index; on the embedded engine one property of every statement
MATCH (s:Statement)
WHERE s.recordedAt >= ''
RETURN max(s.recordedAt) AS recordedAt
