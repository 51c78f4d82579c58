// @name addRun
// @summary Records a run over an article.
// @access WRITE
// @param row MAP NOT NULL  {id, state, createdAt, createdBy, changedAt, sourceId, details: JSON text}
// @rows 0
// @cost a node
CREATE (n:ExtractionRun)
SET n = $row
SET n.version = 1
