// @name findSubjectsByWords
// @summary The subjects with a name or an alias that is the whole of what is sought, and those that a query of words finds.
// @access READ
// @engine neo4j
// @param names STRING NOT NULL  the words of names, each name in quotation marks, joined by OR
// @param lucene STRING NOT NULL  a query as Lucene's query parser reads it
// @param limit INTEGER NOT NULL  subjects of each at most, the best fitting
// @param counted INTEGER NOT NULL  of how many subjects their statements are counted
// @returns id STRING NOT NULL  the subject
// @returns texts LIST<STRING> NOT NULL  the words of its name, then of each alias
// @returns identifiers LIST<STRING> NOT NULL  the words of each identifier
// @returns count INTEGER  how many edges of statements it has; null where more than $counted subjects are found
// @rows 0..n, in no order
// @cost the subjects that have the words; with typing errors, several milliseconds for each word
CALL () {
  CALL db.index.fulltext.queryNodes('subject_names', $names, {limit: $limit}) YIELD node
  RETURN node
  UNION
  CALL db.index.fulltext.queryNodes('subject_words', $lucene, {limit: $limit}) YIELD node
  RETURN node
}
WITH collect(node) AS nodes
UNWIND nodes AS node
RETURN node.id AS id, node.nameWords AS texts, node.identifierWords AS identifiers,
  CASE WHEN size(nodes) <= $counted THEN COUNT { (node)-[:STATED]->() } + COUNT { (node)<-[:STATED]-() } END AS count
