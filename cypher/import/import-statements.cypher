// @name importStatements
// @summary Writes new coded statements: for each its node, its one STATED edge and the node's edge to its one source.
//   Its rows are one text, because handing over a map for each row takes longer than writing it.
// @access WRITE
// @param rows STRING NOT NULL  a line for each statement, its fields parted by tabs: id, speakerId, subjectId,
//   speakerKind, aboutKind, actCode, quadClass, tone, saidOn, saidFrom, saidTo, evidence, fingerprint, sourceId
// @param recordedAt STRING NOT NULL  ISO instant
// @param recordedBy STRING  who recorded them
// @returns count INTEGER NOT NULL  how many were written: as many as rows, if all ends are known
// @rows 1
// @cost three index look-ups, a node and two edges for each row
UNWIND split($rows, '\n') AS line
WITH split(line, '\t') AS f
MATCH (speaker:Subject {id: f[1]})
MATCH (subject:Subject {id: f[2]})
MATCH (origin:Source {id: f[13]})
CREATE (s:Statement {
  id: f[0], speakerId: f[1], speakerKind: f[3], aboutIds: [f[2]], aboutKinds: [f[4]], addressedToIds: [],
  onBehalfOfIds: [], form: 'CODED', actCode: f[5], quadClass: f[6], tone: toFloat(f[7]), saidOn: f[8], saidFrom: f[9],
  saidTo: f[10], status: 'CURRENT', version: 1, sourceIds: [f[13]], evidence: f[11], recordedAt: $recordedAt,
  recordedBy: $recordedBy, fingerprint: f[12]
})
CREATE (speaker)-[:STATED {
  id: f[0], speakerId: f[1], speakerKind: f[3], aboutIds: [f[2]], aboutKinds: [f[4]], addressedToIds: [],
  onBehalfOfIds: [], form: 'CODED', actCode: f[5], quadClass: f[6], tone: toFloat(f[7]), saidOn: f[8], saidFrom: f[9],
  saidTo: f[10], status: 'CURRENT', version: 1, sourceIds: [f[13]], evidence: f[11], recordedAt: $recordedAt,
  recordedBy: $recordedBy, targetRole: 'ABOUT', position: 0
}]->(subject)
CREATE (s)-[:EVIDENCED_BY]->(origin)
RETURN count(*) AS count
