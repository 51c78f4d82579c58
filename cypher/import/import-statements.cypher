// @name importStatements
// @summary Writes new coded statements: for each its node, its one STATED edge and the node's edge to its one source.
//   Its rows are one text, because passing a map for each row takes longer than writing it. Values that are nearly always
//   the same are omitted: see docs/model.md.
// @access WRITE
// @param rows STRING NOT NULL  a line for each statement, its fields separated by tabs: id, speakerId, subjectId, actCode,
//   tone, saidFrom, saidOn, saidTo, evidence, fingerprint, sourceId, place; saidOn, saidTo, evidence and place may be empty
// @param recordedAt STRING NOT NULL  ISO instant
// @param recordedBy STRING  who recorded them
// @returns count INTEGER NOT NULL  how many were written; as many as rows if all ends exist
// @rows 1
// @cost an index lookup for each speaker, for each source of theirs and for each row, a node and two edges for each row
UNWIND split($rows, '\n') AS line
WITH split(line, '\t') AS f
// Many rows share few speakers and sources.
WITH f[1] AS speakerId, collect(f) AS ofSpeaker
MATCH (speaker:Subject {id: speakerId})
UNWIND ofSpeaker AS f
WITH speaker, f[10] AS originId, collect(f) AS ofOrigin
MATCH (origin:Source {id: originId})
UNWIND ofOrigin AS f
WITH speaker, origin, f, CASE f[6] WHEN '' THEN null ELSE f[6] END AS saidOn, CASE f[7] WHEN '' THEN null ELSE f[7] END AS saidTo,
  CASE f[8] WHEN '' THEN null ELSE f[8] END AS evidence, CASE f[11] WHEN '' THEN null ELSE f[11] END AS place
MATCH (subject:Subject {id: f[2]})
CREATE (s:Statement {
  id: f[0], speakerId: f[1], aboutIds: [f[2]], actCode: f[3], tone: toFloat(f[4]), saidFrom: f[5], saidOn: saidOn,
  saidTo: saidTo, place: place, status: 'CURRENT', sourceIds: [f[10]], evidence: evidence, recordedAt: $recordedAt, recordedBy: $recordedBy,
  fingerprint: f[9]
})
CREATE (speaker)-[:STATED {
  id: f[0], speakerId: f[1], aboutIds: [f[2]], actCode: f[3], tone: toFloat(f[4]), saidFrom: f[5], saidOn: saidOn,
  saidTo: saidTo, place: place, status: 'CURRENT', sourceIds: [f[10]], evidence: evidence, recordedAt: $recordedAt, recordedBy: $recordedBy
}]->(subject)
CREATE (s)-[:EVIDENCED_BY]->(origin)
RETURN count(*) AS count
