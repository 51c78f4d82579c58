// @name 0007FoldedNames
// @summary Creates a full-text index of whole names on Neo4j. Names and words of existing nodes are folded as they are from
//   here on, see src/search/fold-names.ts.
// @access SCHEMA
// @engine neo4j
// @cost reads every subject and source, and the statements that have words
CREATE FULLTEXT INDEX subject_names IF NOT EXISTS
FOR (n:Subject) ON EACH [n.nameWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
