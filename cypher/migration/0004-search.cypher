// @name 0004Search
// @summary Names and the words of statements are found by Neo4j's full-text indexes; the embedded engine has none to make.
//   What is there already gets its words by 0007FoldedNames.
// @access SCHEMA
// @engine neo4j
// @cost reads what has words; on an empty graph nothing
CREATE FULLTEXT INDEX subject_words IF NOT EXISTS
FOR (n:Subject) ON EACH [n.nameWords, n.identifierWords, n.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX source_words IF NOT EXISTS
FOR (n:Source) ON EACH [n.nameWords, n.identifierWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS
FOR (n:Statement) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
