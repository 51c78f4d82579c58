// @name endStatementOnEdges
// @summary Copies the end of a statement from its node to each of its edges.
// @access WRITE
// @param id STRING NOT NULL  the statement
// @rows 0
// @cost three index lookups for each edge, then the edges of the end that has fewer of them
MATCH (ended:Statement {id: $id})
MATCH (speaker:Subject {id: ended.speakerId})
UNWIND ended.aboutIds + coalesce(ended.addressedToIds, []) AS endId
MATCH (end:Subject {id: endId})
WITH ended, CASE WHEN COUNT { (speaker)-[:STATED]->() } < COUNT { (end)<-[:STATED]-() }
  THEN [speaker.id, end.id] ELSE [end.id, speaker.id] END AS ends
MATCH (near:Subject {id: ends[0]})
MATCH (far:Subject {id: ends[1]})
// The embedded engine scans all edges of the node that is named first.
MATCH (near)-[s:STATED]-(far)
WHERE s.id = $id
SET s.status = ended.status, s.statusSince = ended.statusSince, s.correctedById = ended.correctedById, s.version = ended.version
