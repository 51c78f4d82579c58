// @name findStandingStatements
// @summary Which of some statements stand, neither corrected nor retracted.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of statements
// @returns id STRING NOT NULL  the id of one that stands
// @rows 0..1 for each id, in no order
// @cost an index look-up for each id
UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE s.status = 'CURRENT'
RETURN s.id AS id
