// @name countActsToRename
// @summary The number of edges of statements and interactions that start or end at some subjects.
// @access READ
// @param ids LIST<STRING> NOT NULL  the subjects
// @returns id STRING NOT NULL  the subject
// @returns count INTEGER NOT NULL  how many
// @returns namedIn INTEGER NOT NULL  how many statements were made on behalf of the subject or voiced by it
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id; on the embedded engine also the edges of each subject
UNWIND $ids AS subjectId
MATCH (n:Subject {id: subjectId})
RETURN n.id AS id, COUNT { (n)-[:STATED]->() } + COUNT { (n)<-[:STATED]-() } + COUNT { (n)-[:INTERACTED]->() }
  + COUNT { (n)<-[:INTERACTED]-() } AS count, COUNT { (n)<-[:ON_BEHALF_OF]-() } + COUNT { (n)<-[:VOICED_BY]-() } AS namedIn
