// @name recordMutation
// @summary Writes down what a mutation gave, so that a repeat gives the same.
// @access WRITE
// @param id STRING NOT NULL  who sent it and its clientMutationId
// @param fingerprint STRING NOT NULL  hash of its input
// @param resultId STRING NOT NULL  id of what it wrote
// @param recordedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost a node; refused where there is one with this id
CREATE (m:Mutation {id: $id, fingerprint: $fingerprint, resultId: $resultId, recordedAt: $recordedAt})
