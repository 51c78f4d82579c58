// @name findDecisionsOfBatch
// @summary The decisions that were taken together.
// @access READ
// @param id STRING NOT NULL  the batch
// @rows 0..n, in no order
// @cost an index look-up, then those decisions
MATCH (item:Decision {batchId: $id})
RETURN
// @include decision-columns
