// @name renameSubject
// @summary Gives a subject another id and takes the labels of its kind from it; what is attached to it stays.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost an index look-up
MATCH (n:Subject {id: $id})
SET n.id = $newId
REMOVE n:Actor:Person:State:Organization:Group:Agreement:Event:Topic
