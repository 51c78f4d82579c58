// @name recordStatementEdges
// @summary Writes the STATED edges of new statements, one for each subject and addressee.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id: of the statement, speakerId, subjectId, properties}
// @returns id STRING NOT NULL  the statement
// @rows 0..1 for each row: one if both ends are known
// @cost two index look-ups and an edge for each row
UNWIND $rows AS row
MATCH (speaker:Subject {id: row.speakerId})
MATCH (subject:Subject {id: row.subjectId})
CREATE (speaker)-[s:STATED]->(subject)
SET s = row.properties
RETURN row.id AS id
