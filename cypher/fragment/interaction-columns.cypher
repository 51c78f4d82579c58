// @name interactionColumns
// @summary The columns of an interaction bound as item; null also for values that its node and edge omit, see
//   interactionFromRow.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns sourceId STRING NOT NULL  who acted
// @returns targetId STRING NOT NULL  the target of the act
// @returns actCode STRING NOT NULL  CAMEO code
// @returns tone FLOAT  -10…10
// @returns heldOn STRING  EDTF; null for the day heldFrom
// @returns heldFrom STRING NOT NULL  ISO day
// @returns heldTo STRING  ISO day; null for heldFrom
// @returns place STRING  where it was done
// @returns confidence FLOAT  0…1
// @returns evidence STRING  JSON text, a list of selectors, or the id of the one source that is evidence as a whole
// @returns recordedAt STRING NOT NULL  ISO instant
// @returns recordedBy STRING  who recorded it
  item.id AS id,
  item.sourceId AS sourceId,
  item.targetId AS targetId,
  item.actCode AS actCode,
  item.tone AS tone,
  item.heldOn AS heldOn,
  item.heldFrom AS heldFrom,
  item.heldTo AS heldTo,
  item.place AS place,
  item.confidence AS confidence,
  coalesce(item.evidence, head(item.sourceIds)) AS evidence,
  item.recordedAt AS recordedAt,
  item.recordedBy AS recordedBy
