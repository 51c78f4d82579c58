// @name decisionColumns
// @summary The columns of a decision bound as item.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns runId STRING NOT NULL  the run of the candidate
// @returns candidateId STRING NOT NULL  the candidate that was decided
// @returns batchId STRING  the batch of decisions that it was taken with
// @returns action STRING NOT NULL  ACCEPT or REJECT
// @returns at STRING NOT NULL  ISO instant
// @returns by STRING  who decided
// @returns reason STRING  why it was rejected
// @returns statementId STRING  the statement that was recorded
// @returns details STRING NOT NULL  JSON text: what was proposed and what the editor changed
// @returns undoneAt STRING  ISO instant
// @returns undoneBy STRING  who undid it
item.id AS id, item.runId AS runId, item.candidateId AS candidateId, item.batchId AS batchId, item.action AS action,
  item.at AS at, item.by AS by, item.reason AS reason, item.statementId AS statementId, item.details AS details,
  item.undoneAt AS undoneAt, item.undoneBy AS undoneBy
