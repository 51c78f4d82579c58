// @name findCurrentStatements
// @summary Which of some statements are current, neither corrected nor retracted, or were so before an instant.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of statements
// @param recordedBefore STRING  ISO instant; null for now
// @returns id STRING NOT NULL  the id of a current one
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (s:Statement {id: id})
// @when !recordedBefore
WHERE s.status = 'CURRENT'
// @when recordedBefore
WHERE s.recordedAt < $recordedBefore AND (s.status = 'CURRENT' OR s.statusSince >= $recordedBefore)
RETURN s.id AS id
