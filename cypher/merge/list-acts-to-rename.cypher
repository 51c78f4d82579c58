// @name listActsToRename
// @summary The statements and interactions whose edges start or end at a subject.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns type STRING NOT NULL  STATED or INTERACTED
// @returns id STRING NOT NULL  the statement or interaction
// @rows one for each, in no order
// @cost an index look-up, then the edges of the subject
MATCH (:Subject {id: $id})-[act:STATED|INTERACTED]-(:Subject)
RETURN DISTINCT type(act) AS type, act.id AS id
