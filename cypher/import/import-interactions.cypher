// @name importInteractions
// @summary Writes new coded interactions: for each its node and its INTERACTED edge. Its rows are one text, because passing
//   a map for each row takes longer than writing it. Values that are nearly always the same are omitted: see docs/model.md.
// @access WRITE
// @param rows STRING NOT NULL  a line for each interaction, its fields separated by tabs: id, sourceId, targetId, actCode,
//   tone, heldFrom, heldOn, heldTo, evidence, fingerprint, originId, place; heldOn, heldTo, evidence and place may be empty
// @param recordedAt STRING NOT NULL  ISO instant
// @param recordedBy STRING  who recorded them
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost an index lookup for each actor and for each row, a node and an edge for each row
UNWIND split($rows, '\n') AS line
WITH split(line, '\t') AS f
// Many rows share few actors.
WITH f[1] AS sourceId, collect(f) AS ofSource
MATCH (source:Subject {id: sourceId})
UNWIND ofSource AS f
WITH source, f, CASE f[6] WHEN '' THEN null ELSE f[6] END AS heldOn, CASE f[7] WHEN '' THEN null ELSE f[7] END AS heldTo,
  CASE f[8] WHEN '' THEN null ELSE f[8] END AS evidence, CASE f[11] WHEN '' THEN null ELSE f[11] END AS place
MATCH (target:Subject {id: f[2]})
CREATE (:Interaction {
  id: f[0], sourceId: f[1], targetId: f[2], actCode: f[3], tone: toFloat(f[4]), heldFrom: f[5], heldOn: heldOn,
  heldTo: heldTo, place: place, sourceIds: [f[10]], evidence: evidence, recordedAt: $recordedAt, recordedBy: $recordedBy,
  fingerprint: f[9]
})
CREATE (source)-[:INTERACTED {
  id: f[0], sourceId: f[1], targetId: f[2], actCode: f[3], tone: toFloat(f[4]), heldFrom: f[5], heldOn: heldOn,
  heldTo: heldTo, place: place, sourceIds: [f[10]], evidence: evidence, recordedAt: $recordedAt, recordedBy: $recordedBy
}]->(target)
RETURN count(*) AS count
