// @name runColumns
// @summary What is kept of a run over an article, bound as item, its text apart.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns state STRING NOT NULL  OPEN or CLOSED
// @returns createdAt STRING NOT NULL  ISO instant
// @returns createdBy STRING  who had the article read
// @returns changedAt STRING NOT NULL  ISO instant of the last decision
// @returns closedAt STRING  ISO instant
// @returns closedBy STRING  who closed it
// @returns sourceId STRING NOT NULL  the source that statements get as evidence
// @returns details STRING NOT NULL  JSON text: the source, the subjects proposed, what was dropped
// @returns version INTEGER NOT NULL  from 1, one more with each decision
item.id AS id, item.state AS state, item.createdAt AS createdAt, item.createdBy AS createdBy, item.changedAt AS changedAt,
  item.closedAt AS closedAt, item.closedBy AS closedBy, item.sourceId AS sourceId, item.details AS details,
  item.version AS version
