// @name countStatementsOfSubjects
// @summary The number of statements by and about or to subjects, to distinguish well-known ones from others.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of subjects
// @returns id STRING NOT NULL  the subject
// @returns count INTEGER NOT NULL  how many edges of statements it has
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id; the embedded engine also visits the edges
UNWIND $ids AS id
MATCH (n:Subject {id: id})
WITH n, COUNT { (n)-[:STATED]->() } AS made, COUNT { (n)<-[:STATED]-() } AS named
RETURN n.id AS id, made + named AS count
