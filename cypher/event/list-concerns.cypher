// @name listConcerns
// @summary What some events concern, by name.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of events
// @param limit INTEGER NOT NULL  subjects for each event
// @returns anchor STRING NOT NULL  the id of the event
// @returns subjectId STRING NOT NULL  what it concerns
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..n, at most $limit for each event
// @cost an index look-up for each event, then what it concerns
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (event:Subject {id: anchor})-[c:CONCERNS]->(subject:Subject)
  RETURN c, subject.id AS subjectId
  ORDER BY subject.sortName, c.id
  LIMIT $limit
}
RETURN anchor, subjectId, c.evidence AS evidence
