// @name recordStatementEdges
// @summary Writes the STATED edges of new statements, one for each subject and addressee.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {speakerId, subjectId, properties}
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all ends are known
// @rows 1
// @cost two index look-ups and an edge for each row
UNWIND $rows AS row
MATCH (speaker:Subject {id: row.speakerId})
MATCH (subject:Subject {id: row.subjectId})
CREATE (speaker)-[s:STATED]->(subject)
SET s = row.properties
RETURN count(*) AS count
