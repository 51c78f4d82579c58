// @name countCounterparts
// @summary The number of subjects that some actors speak about or act upon, or vice versa, for each anchor.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key, ids}: each key gets the counterparts of all its ids
// @param isOut BOOLEAN NOT NULL  whether only acts by the actors count
// @param isIn BOOLEAN NOT NULL  whether only acts about or towards the actors count
// @param withoutStatements BOOLEAN NOT NULL  whether statements are excluded; interactions must then be included
// @param withInteractions BOOLEAN NOT NULL  whether interactions are included
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost an index lookup for each id, then all of its STATED or INTERACTED edges
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
