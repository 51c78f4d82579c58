// @name renameInStatements
// @summary Updates the ids of renamed subjects in the nodes of statements by them, about them or addressed to them.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the statements
// @param names MAP NOT NULL  the new id of each subject, by its old one
// @rows 0
// @cost an index lookup for each statement
UNWIND $ids AS statementId
MATCH (s:Statement {id: statementId})
SET s.speakerId = coalesce($names[s.speakerId], s.speakerId), s.aboutIds = [one IN s.aboutIds | coalesce($names[one], one)],
  s.addressedToIds = CASE WHEN s.addressedToIds IS NULL THEN null
    ELSE [one IN s.addressedToIds | coalesce($names[one], one)] END
