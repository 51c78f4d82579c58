// @name findMutation
// @summary The result of an earlier mutation with the same clientMutationId by the same person.
// @access READ
// @param id STRING NOT NULL  who sent it and its clientMutationId
// @returns fingerprint STRING NOT NULL  hash of its input
// @returns resultId STRING NOT NULL  id of what it wrote
// @rows 0..1
// @cost an index lookup
MATCH (m:Mutation {id: $id})
RETURN m.fingerprint AS fingerprint, m.resultId AS resultId
