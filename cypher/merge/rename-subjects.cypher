// @name renameSubjects
// @summary Gives subjects other ids and takes the labels of their kinds from them; what is attached to them stays.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, newId}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.id})
SET n.id = row.newId
REMOVE n:Actor:Person:State:Organization:Group:Agreement:Event:Topic
