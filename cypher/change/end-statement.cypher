// @name endStatement
// @summary Marks the node of a statement as no longer current. endStatementOnEdges does the same on its edges.
// @access WRITE
// @param id STRING NOT NULL  the statement
// @param status STRING NOT NULL  CORRECTED or RETRACTED
// @param statusSince STRING NOT NULL  ISO instant
// @param correctedById STRING  the statement that corrects it
// @rows 0
// @cost an index lookup
MATCH (ended:Statement {id: $id})
SET ended.status = $status, ended.statusSince = $statusSince, ended.correctedById = $correctedById,
  ended.version = coalesce(ended.version, 1) + 1
