// @name findSubjectsByWholeName
// @summary The subjects with a name or an alias that is the whole of what is sought.
// @access READ
// @engine neo4j
// @param lucene STRING NOT NULL  the words of names, each name in quotation marks, joined by OR
// @param limit INTEGER NOT NULL  subjects at most
// @param counted INTEGER NOT NULL  of how many subjects their statements are counted
// @rows 0..n, at most $limit, in no order
// @cost the subjects that have the name
CALL db.index.fulltext.queryNodes('subject_names', $lucene, {limit: $limit}) YIELD node
WITH collect(node) AS nodes
UNWIND nodes AS node
RETURN
// @include found-subject-columns
