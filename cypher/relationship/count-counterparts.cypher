// @name countCounterparts
// @summary How many there are whom some actors speak about or act upon, or who do so to them, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: counterparts are found for each key from all of its ids
// @param isOut BOOLEAN NOT NULL  whether only what they said and did counts
// @param isIn BOOLEAN NOT NULL  whether only what was said about them and done to them counts
// @param withoutStatements BOOLEAN NOT NULL  whether statements do not count; then interactions do
// @param withInteractions BOOLEAN NOT NULL  whether interactions count
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index look-up for each id, then all of its STATED or INTERACTED edges
UNWIND $anchors AS anchor
CALL (anchor) {
  UNWIND anchor.ids AS anchorId
  // @when !withoutStatements withInteractions
  CALL (anchorId) {
  // @when !withoutStatements {
  // @when isOut
  MATCH (:Subject {id: anchorId})-[s:STATED]->(other)
  // @when isIn
  MATCH (:Subject {id: anchorId})<-[s:STATED]-(other)
  // @when !isOut !isIn
  MATCH (:Subject {id: anchorId})-[s:STATED]-(other)
  WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
  // @include statement-filter
  // @when withInteractions
  RETURN DISTINCT other.id AS id
  // @when !withInteractions
  WITH anchorId, other.id AS id
  // @when }
  // @when !withoutStatements withInteractions
  UNION ALL
  // @when withInteractions {
  // @when isOut
  MATCH (:Subject {id: anchorId})-[i:INTERACTED]->(other)
  // @when isIn
  MATCH (:Subject {id: anchorId})<-[i:INTERACTED]-(other)
  // @when !isOut !isIn
  MATCH (:Subject {id: anchorId})-[i:INTERACTED]-(other)
  WHERE
  // @include interaction-filter
  // @when !withoutStatements
  RETURN DISTINCT other.id AS id
  // @when withoutStatements
  WITH anchorId, other.id AS id
  // @when }
  // @when !withoutStatements withInteractions {
  }
  WITH anchorId, id
  // @when }
  WHERE id <> anchorId
  RETURN count(DISTINCT id) AS count
}
RETURN anchor.key AS anchor, count
