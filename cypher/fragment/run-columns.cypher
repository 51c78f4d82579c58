// @name runColumns
// @summary The columns of a run over an article bound as item, without its text.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns state STRING NOT NULL  OPEN or CLOSED
// @returns createdAt STRING NOT NULL  ISO instant
// @returns createdBy STRING  who submitted the article
// @returns changedAt STRING NOT NULL  ISO instant of the last decision or other change
// @returns closedAt STRING  ISO instant
// @returns closedBy STRING  who closed it
// @returns sourceId STRING NOT NULL  the source of the evidence of its statements
// @returns details STRING NOT NULL  JSON text: the source, the proposed subjects, the dropped attributions
// @returns version INTEGER NOT NULL  from 1, incremented with each decision or other change
item.id AS id, item.state AS state, item.createdAt AS createdAt, item.createdBy AS createdBy, item.changedAt AS changedAt,
  item.closedAt AS closedAt, item.closedBy AS closedBy, item.sourceId AS sourceId, item.details AS details,
  item.version AS version
