// @name findSubjectsByWords
// @summary The subjects that a query of words finds.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  a query as Lucene's query parser reads it
// @param limit INTEGER NOT NULL  subjects at most, the best fitting
// @param counted INTEGER NOT NULL  of how many subjects their statements are counted
// @rows 0..n, at most $limit, in no order
// @cost the subjects that have the words; with typing errors, several milliseconds for each word
CALL db.index.fulltext.queryNodes('subject_words', $lucene, {limit: $limit}) YIELD node
WITH collect(node) AS nodes
UNWIND nodes AS node
RETURN
// @include found-subject-columns
