// @name 0004Search
// @summary Creates Neo4j's full-text indexes of names and the words of statements; the embedded engine needs none.
//   0007FoldedNames adds the words of existing nodes.
// @access SCHEMA
// @engine neo4j
// @cost reads all nodes that have words; nothing on an empty graph
CREATE FULLTEXT INDEX subject_words IF NOT EXISTS
FOR (n:Subject) ON EACH [n.nameWords, n.identifierWords, n.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX source_words IF NOT EXISTS
FOR (n:Source) ON EACH [n.nameWords, n.identifierWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS
FOR (n:Statement) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
