// @name renameOnStatedEdges
// @summary Writes the new id of a subject onto the edges of statements that start or end at it.
// @access WRITE
// @param id STRING NOT NULL  its id
// @param newId STRING NOT NULL  the one that it gets
// @rows 0
// @cost an index look-up, then the edges of the subject
MATCH (:Subject {id: $id})-[s:STATED]-(:Subject)
SET s.speakerId = CASE WHEN s.speakerId = $id THEN $newId ELSE s.speakerId END
SET s.aboutIds = [one IN s.aboutIds | CASE WHEN one = $id THEN $newId ELSE one END]
SET s.addressedToIds = CASE WHEN s.addressedToIds IS NULL THEN null
  ELSE [one IN s.addressedToIds | CASE WHEN one = $id THEN $newId ELSE one END] END
