// @name endStatement
// @summary Notes on a statement, on its node and on each of its edges, that it stands no longer.
// @access WRITE
// @param id STRING NOT NULL  the statement
// @param status STRING NOT NULL  CORRECTED or RETRACTED
// @param statusSince STRING NOT NULL  ISO instant
// @param correctedById STRING  the statement that corrects it
// @rows 0
// @cost an index look-up, then the edges from the statement's speaker
MATCH (ended:Statement {id: $id})
SET ended.status = $status, ended.statusSince = $statusSince, ended.correctedById = $correctedById,
  ended.version = coalesce(ended.version, 1) + 1
WITH ended
MATCH (:Subject {id: ended.speakerId})-[s:STATED]->(:Subject)
WHERE s.id = $id
SET s.status = $status, s.statusSince = $statusSince, s.correctedById = $correctedById, s.version = ended.version
