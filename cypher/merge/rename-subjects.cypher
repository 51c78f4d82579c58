// @name renameSubjects
// @summary Changes the ids of subjects and removes the labels of their kinds; their edges stay.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, newId}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.id})
SET n.id = row.newId
REMOVE n:Actor:Person:State:Organization:Group:Agreement:Event:Topic
