// @name recordStatementEdges
// @summary Writes the STATED edges of new statements, one for each subject and addressee.
// @access WRITE
// @each rows
// @param rows LIST<MAP> NOT NULL  {id: of the statement, speakerId, subjectId, properties}
// @returns id STRING NOT NULL  the statement
// @returns count INTEGER NOT NULL  how many of its edges were written; all if all ends exist
// @rows 0..1 for each statement, in no order
// @cost two index lookups and an edge for each row
UNWIND $rows AS row
MATCH (speaker:Subject {id: row.speakerId})
MATCH (subject:Subject {id: row.subjectId})
CREATE (speaker)-[s:STATED]->(subject)
SET s = row.properties
RETURN row.id AS id, count(*) AS count
