// @name findMatchingStatements
// @summary Which of some statements pass a filter.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of statements
// @returns id STRING NOT NULL  the id of one that passes
// @returns words LIST<STRING>  the words of its quote, of its paraphrase or of both
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS statementId
MATCH (s:Statement {id: statementId})
WHERE
// @include statement-filter
RETURN s.id AS id, s.words AS words
