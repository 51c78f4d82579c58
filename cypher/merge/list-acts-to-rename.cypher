// @name listActsToRename
// @summary The statements and interactions whose edges start or end at some subjects.
// @access READ
// @param ids LIST<STRING> NOT NULL  the subjects
// @returns subjectId STRING NOT NULL  the subject
// @returns type STRING NOT NULL  STATED or INTERACTED
// @returns id STRING NOT NULL  the statement or interaction
// @rows one for each act of each subject, in no order
// @cost an index look-up and the edges of each subject
UNWIND $ids AS subjectId
MATCH (:Subject {id: subjectId})-[act:STATED|INTERACTED]-(:Subject)
RETURN DISTINCT subjectId, type(act) AS type, act.id AS id
