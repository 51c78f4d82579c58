// @name panelInteractionColumns
// @summary The columns from which panels are built, for each interaction bound as i.
// @access FRAGMENT
// @returns id STRING NOT NULL  id of the interaction
// @returns speakerId STRING NOT NULL  who acted
// @returns targetId STRING NOT NULL  the target of the act
// @returns fromDay STRING NOT NULL  ISO day, the first one on which it may have been done
// @returns toDay STRING NOT NULL  ISO day, the last one
// @returns actCode STRING NOT NULL  CAMEO code
// @returns tone FLOAT NOT NULL  -10…10
// @returns sourceIds LIST<STRING> NOT NULL  the sources of its evidence
  i.id AS id,
  i.sourceId AS speakerId,
  i.targetId AS targetId,
  i.heldFrom AS fromDay,
  coalesce(i.heldTo, i.heldFrom) AS toDay,
  i.actCode AS actCode,
  i.tone AS tone,
  coalesce(i.sourceIds, []) AS sourceIds
