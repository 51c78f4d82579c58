// @name listActsToRename
// @summary The statements and interactions that name some subjects.
// @access READ
// @param ids LIST<STRING> NOT NULL  the subjects
// @returns subjectId STRING NOT NULL  the subject
// @returns type STRING NOT NULL  STATED or INTERACTED, or FOR if a statement was made on behalf of the subject or voiced by it
// @returns id STRING NOT NULL  the statement or interaction
// @rows one for each act of each subject, in no order
// @cost an index lookup and the edges of each subject
UNWIND $ids AS subjectId
MATCH (n:Subject {id: subjectId})
CALL (n) {
  MATCH (n)-[act:STATED|INTERACTED]-(:Subject)
  RETURN type(act) AS type, act.id AS id
  UNION
  MATCH (n)<-[:ON_BEHALF_OF|VOICED_BY]-(named:Statement)
  RETURN 'FOR' AS type, named.id AS id
}
RETURN subjectId, type, id
