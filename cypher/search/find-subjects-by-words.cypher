// @name findSubjectsByWords
// @summary The subjects that each of some full-text queries finds.
// @access READ
// @engine neo4j
// @param index STRING NOT NULL  subject_words, whose texts are words, or subject_names, whose texts are whole names
// @param queries LIST<STRING> NOT NULL  queries in the syntax of Lucene's query parser
// @param limit INTEGER NOT NULL  the maximum number of subjects for each query, the best matches
// @param counted INTEGER NOT NULL  the maximum number of subjects found for which their statements are counted
// @returns query STRING NOT NULL  one of the queries
// @returns found LIST<MAP> NOT NULL  {id, kind, name, texts, identifiers, count} of each subject, in no order: its kind, such as PERSON,
//   the words of its name and each alias, of each identifier, and its number of STATED edges; null if more than $counted found
// @rows 1 for each query
// @cost the subjects that have the words; with typing errors, several milliseconds for each word
UNWIND $queries AS query
CALL (query) {
  CALL db.index.fulltext.queryNodes($index, query, {limit: $limit}) YIELD node
  WITH collect(node) AS nodes
  UNWIND nodes AS node
  WITH node, CASE WHEN size(nodes) <= $counted THEN COUNT { (node)-[:STATED]->() } + COUNT { (node)<-[:STATED]-() } END AS count
  RETURN collect({id: node.id, kind: node.kind, name: node.name, texts: node.nameWords, identifiers: node.identifierWords, count: count}) AS found
}
RETURN query, found
