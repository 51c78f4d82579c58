// @name countCounterparts
// @summary How many there are whom some actors speak about or who speak about them, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: counterparts are found for each key from all of its ids
// @param isOut BOOLEAN NOT NULL  whether only what they said counts
// @param isIn BOOLEAN NOT NULL  whether only what was said about them counts
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index look-up for each id, then all of its STATED edges
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  // @when isOut
  MATCH (:Subject {id: anchorId})-[s:STATED]->(other)
  // @when isIn
  MATCH (:Subject {id: anchorId})<-[s:STATED]-(other)
  // @when !isOut !isIn
  MATCH (:Subject {id: anchorId})-[s:STATED]-(other)
  WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
  // @include statement-filter
  WITH anchorId, other.id AS id
  WHERE id <> anchorId
  RETURN count(DISTINCT id) AS count
}
RETURN anchor.key AS anchor, count
