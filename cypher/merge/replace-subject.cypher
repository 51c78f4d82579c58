// @name replaceSubject
// @summary Gives a subject the properties of another one, which is gone, its id among them, and takes the labels of its kind from it.
// @access WRITE
// @param id STRING NOT NULL  the subject
// @param properties MAP NOT NULL  those that it gets in place of its own
// @rows 0
// @cost an index look-up
MATCH (n:Subject {id: $id})
SET n = $properties
REMOVE n:Actor:Person:State:Organization:Group:Agreement:Event:Topic
