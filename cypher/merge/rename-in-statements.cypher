// @name renameInStatements
// @summary Writes the new id of a subject into the nodes of statements that it made or that are about it or addressed to it.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the statements
// @param id STRING NOT NULL  the id of the subject
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost an index look-up for each statement
UNWIND $ids AS statementId
MATCH (s:Statement {id: statementId})
SET s.speakerId = CASE WHEN s.speakerId = $id THEN $newId ELSE s.speakerId END
SET s.aboutIds = [one IN s.aboutIds | CASE WHEN one = $id THEN $newId ELSE one END]
SET s.addressedToIds = CASE WHEN s.addressedToIds IS NULL THEN null
  ELSE [one IN s.addressedToIds | CASE WHEN one = $id THEN $newId ELSE one END] END
