// @name importInteractions
// @summary Writes new coded interactions: for each its node, its INTERACTED edge and the node's edge to the one source of its evidence.
//   Its rows are one text, because handing over a map for each row takes longer than writing it.
// @access WRITE
// @param rows STRING NOT NULL  a line for each interaction, its fields parted by tabs: id, sourceId, targetId,
//   actCode, quadClass, tone, heldOn, heldFrom, heldTo, evidence, fingerprint, originId
// @param recordedAt STRING NOT NULL  ISO instant
// @param recordedBy STRING  who recorded them
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all ends are known
// @rows 1
// @cost three index look-ups, a node and two edges for each row
UNWIND split($rows, '\n') AS line
WITH split(line, '\t') AS f
MATCH (source:Subject {id: f[1]})
MATCH (target:Subject {id: f[2]})
MATCH (origin:Source {id: f[11]})
CREATE (i:Interaction {
  id: f[0], sourceId: f[1], targetId: f[2], actCode: f[3], quadClass: f[4], tone: toFloat(f[5]), heldOn: f[6],
  heldFrom: f[7], heldTo: f[8], sourceIds: [f[11]], evidence: f[9], recordedAt: $recordedAt,
  recordedBy: $recordedBy, fingerprint: f[10]
})
CREATE (source)-[:INTERACTED {
  id: f[0], sourceId: f[1], targetId: f[2], actCode: f[3], quadClass: f[4], tone: toFloat(f[5]), heldOn: f[6],
  heldFrom: f[7], heldTo: f[8], sourceIds: [f[11]], evidence: f[9], recordedAt: $recordedAt,
  recordedBy: $recordedBy, fingerprint: f[10]
}]->(target)
CREATE (i)-[:EVIDENCED_BY]->(origin)
RETURN count(*) AS count
