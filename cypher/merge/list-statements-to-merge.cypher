// @name listStatementsToMerge
// @summary The statements that name both of two subjects as subjects, addressees or beneficiaries, with all their properties.
// @access READ
// @param id STRING NOT NULL  one subject
// @param intoId STRING NOT NULL  the other
// @returns properties MAP NOT NULL  the properties of the statement's node
// @rows one for each such statement
// @cost an index lookup, then the edges of the first subject and an index lookup for each statement found
MATCH (old:Subject {id: $id})
CALL (old) {
  MATCH (old)<-[s:STATED]-(:Subject)
  WHERE $id IN s.aboutIds AND $intoId IN s.aboutIds
    OR $id IN coalesce(s.addressedToIds, []) AND $intoId IN coalesce(s.addressedToIds, [])
  RETURN s.id AS statementId
  UNION
  MATCH (old)<-[:ON_BEHALF_OF]-(named:Statement)
  WHERE $intoId IN coalesce(named.onBehalfOfIds, [])
  RETURN named.id AS statementId
}
WITH statementId
MATCH (statement:Statement {id: statementId})
RETURN properties(statement) AS properties
