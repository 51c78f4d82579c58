// @name recordMutation
// @summary Records the result of a mutation, so that a repetition returns the same.
// @access WRITE
// @param id STRING NOT NULL  who sent it and its clientMutationId
// @param fingerprint STRING NOT NULL  hash of its input
// @param resultId STRING NOT NULL  id of what it wrote
// @param recordedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost a node; rejected if one with this id exists
CREATE (m:Mutation {id: $id, fingerprint: $fingerprint, resultId: $resultId, recordedAt: $recordedAt})
