// @name countStatementsAbout
// @summary The number of statements about some subjects, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the rows of all its ids
// @param isJoint BOOLEAN NOT NULL  whether an anchor has several ids
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then the edges to that subject
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  MATCH (subject:Subject {id: anchorId})<-[s:STATED]-()
  WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT'
  // A statement about several of the ids is found from each; it counts only for the first one that it names.
  // @when isJoint
    AND head([id IN s.aboutIds WHERE id IN anchor.ids]) = anchorId
  AND
  // @include statement-filter
  RETURN count(s) AS count
}
RETURN anchor.key AS anchor, count
