// @name candidateColumns
// @summary The columns of a candidate bound as item.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id, which increases in article order
// @returns runId STRING NOT NULL  the run that found it
// @returns state STRING NOT NULL  PENDING, ACCEPTED or REJECTED
// @returns draft STRING NOT NULL  JSON text: the statement as it would be recorded, and how it was found
// @returns statementId STRING  the statement recorded from it
// @returns decisionId STRING  the current decision
// @returns version INTEGER NOT NULL  from 1, incremented with each change
item.id AS id, item.runId AS runId, item.state AS state, item.draft AS draft, item.statementId AS statementId,
  item.decisionId AS decisionId, item.version AS version
