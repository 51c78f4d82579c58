// @name renameOnStatedEdges
// @summary Updates the ids of renamed subjects on the edges of statements that start or end at them.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  the subjects, by their old ids
// @param names MAP NOT NULL  the new id of each, by its old one
// @rows 0
// @cost an index lookup and the edges of each subject
UNWIND $ids AS id
MATCH (:Subject {id: id})-[s:STATED]-(:Subject)
WITH DISTINCT s
SET s.speakerId = coalesce($names[s.speakerId], s.speakerId), s.aboutIds = [one IN s.aboutIds | coalesce($names[one], one)],
  s.addressedToIds = CASE WHEN s.addressedToIds IS NULL THEN null
    ELSE [one IN s.addressedToIds | coalesce($names[one], one)] END
