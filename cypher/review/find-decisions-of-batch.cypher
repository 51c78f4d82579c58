// @name findDecisionsOfBatch
// @summary The decisions of a batch, which were taken together.
// @access READ
// @param id STRING NOT NULL  the batch
// @rows 0..n, in no order
// @cost an index lookup, then those decisions
MATCH (item:Decision {batchId: $id})
RETURN
// @include decision-columns
