// @name replaceSubject
// @summary Gives a subject the properties of another one that was removed, including its id, and removes the labels of its kind.
// @access WRITE
// @param id STRING NOT NULL  the subject
// @param properties MAP NOT NULL  the properties that replace its own
// @rows 0
// @cost an index lookup
MATCH (n:Subject {id: $id})
SET n = $properties
REMOVE n:Actor:Person:State:Organization:Group:Agreement:Event:Topic
