// @name renameInStatements
// @summary Writes the new ids of subjects into the nodes of statements that these made or that are about them or addressed to them.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the statements
// @param names MAP NOT NULL  the new id of each subject, under its old one
// @rows 0
// @cost an index look-up for each statement
UNWIND $ids AS statementId
MATCH (s:Statement {id: statementId})
SET s.speakerId = coalesce($names[s.speakerId], s.speakerId), s.aboutIds = [one IN s.aboutIds | coalesce($names[one], one)],
  s.addressedToIds = CASE WHEN s.addressedToIds IS NULL THEN null
    ELSE [one IN s.addressedToIds | coalesce($names[one], one)] END
