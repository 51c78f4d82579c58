// @name findNewestRecording
// @summary When the most recently recorded statement was recorded.
// @access READ
// @returns recordedAt STRING  ISO instant; null if there are no statements
// @rows 1
// @cost on Neo4j the end of an index; on the embedded engine one property of every statement
MATCH (s:Statement)
WHERE s.recordedAt >= ''
RETURN max(s.recordedAt) AS recordedAt
