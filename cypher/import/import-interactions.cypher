// @name importInteractions
// @summary Writes new coded interactions: for each its node, its INTERACTED edge and the node's edges to its sources.
//   Its rows are one text, because handing over a map for each row takes longer than writing it.
// @access WRITE
// @param rows STRING NOT NULL  a line for each interaction, its fields parted by tabs: id, sourceId, targetId,
//   actCode, quadClass, tone, heldOn, heldFrom, heldTo, evidence, fingerprint, sourceIds (parted by spaces)
// @param recordedAt STRING NOT NULL  ISO instant
// @param recordedBy STRING  who recorded them
// @returns count INTEGER NOT NULL  edges to sources that were written: one for each source of each row, if all ends are known
// @rows 1
// @cost three index look-ups, a node and two edges for each row
UNWIND split($rows, '\n') AS line
WITH split(line, '\t') AS f
MATCH (source:Subject {id: f[1]})
MATCH (target:Subject {id: f[2]})
CREATE (i:Interaction {
  id: f[0], sourceId: f[1], targetId: f[2], actCode: f[3], quadClass: f[4], tone: toFloat(f[5]), heldOn: f[6],
  heldFrom: f[7], heldTo: f[8], sourceIds: split(f[11], ' '), evidence: f[9], recordedAt: $recordedAt,
  recordedBy: $recordedBy, fingerprint: f[10]
})
CREATE (source)-[:INTERACTED {
  id: f[0], sourceId: f[1], targetId: f[2], actCode: f[3], quadClass: f[4], tone: toFloat(f[5]), heldOn: f[6],
  heldFrom: f[7], heldTo: f[8], sourceIds: split(f[11], ' '), evidence: f[9], recordedAt: $recordedAt,
  recordedBy: $recordedBy, fingerprint: f[10]
}]->(target)
WITH i, f
UNWIND split(f[11], ' ') AS sourceId
MATCH (origin:Source {id: sourceId})
CREATE (i)-[:EVIDENCED_BY]->(origin)
RETURN count(*) AS count
