// @name listConcerns
// @summary The subjects that some events concern, by name.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of events
// @param limit INTEGER NOT NULL  the maximum number of subjects for each event
// @returns anchor STRING NOT NULL  the id of the event
// @returns subjectId STRING NOT NULL  the subject that it concerns
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..n, at most $limit for each event
// @cost an index lookup for each event, then its CONCERNS edges
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (event:Subject {id: anchor})-[c:CONCERNS]->(subject:Subject)
  RETURN c, subject.id AS subjectId
  ORDER BY subject.sortName, c.id
  LIMIT $limit
}
RETURN anchor, subjectId, c.evidence AS evidence
