// @name listStatementsToMerge
// @summary The statements that name a subject as speaker, subject, addressee, beneficiary or voice, with all their properties.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns properties MAP NOT NULL  those of the statement's node
// @rows one for each such statement
// @cost an index look-up, then the edges of the subject and an index look-up for each statement
MATCH (old:Subject {id: $id})
CALL (old) {
  MATCH (old)-[s:STATED]-(:Subject)
  RETURN s.id AS statementId
  UNION
  MATCH (old)<-[:ON_BEHALF_OF|VOICED_BY]-(named:Statement)
  RETURN named.id AS statementId
}
WITH DISTINCT statementId
MATCH (statement:Statement {id: statementId})
RETURN properties(statement) AS properties
