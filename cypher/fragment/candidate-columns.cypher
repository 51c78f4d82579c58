// @name candidateColumns
// @summary What is kept of a candidate, bound as item.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id, which rises along the article
// @returns runId STRING NOT NULL  the run that found it
// @returns state STRING NOT NULL  PENDING, ACCEPTED or REJECTED
// @returns draft STRING NOT NULL  JSON text: the statement as it would be recorded, and what was found of it
// @returns statementId STRING  the statement that was recorded of it
// @returns decisionId STRING  the decision that holds
// @returns version INTEGER NOT NULL  from 1, one more with each change
item.id AS id, item.runId AS runId, item.state AS state, item.draft AS draft, item.statementId AS statementId,
  item.decisionId AS decisionId, item.version AS version
