// @name 0007FoldedNames
// @summary On Neo4j, whole names are found by a full-text index of their own. What is there gets its names and words as they are
//   folded from here on, see src/search/fold-names.ts.
// @access SCHEMA
// @engine neo4j
// @cost reads every subject and source, and the statements that have words
CREATE FULLTEXT INDEX subject_names IF NOT EXISTS
FOR (n:Subject) ON EACH [n.nameWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
