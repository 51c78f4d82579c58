// @name listParticipations
// @summary Who took part in some events, by name.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of events
// @param limit INTEGER NOT NULL  the maximum number of participants for each event
// @returns anchor STRING NOT NULL  the id of the event
// @returns id STRING NOT NULL  the key of the edge: its type, its ends and the values that distinguish it
// @returns participantId STRING NOT NULL  the actor
// @returns role STRING  its role in the event, such as winner
// @returns namedAs STRING  how the source names it
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @rows 0..n, at most $limit for each event
// @cost an index lookup for each event, then its participants
UNWIND $ids AS anchor
CALL (anchor) {
  MATCH (event:Subject {id: anchor})<-[p:PARTICIPATED_IN]-(participant:Subject)
  RETURN p, participant.id AS participantId
  ORDER BY participant.sortName, p.id
  LIMIT $limit
}
RETURN anchor, p.id AS id, participantId, p.role AS role, p.namedAs AS namedAs, p.evidence AS evidence
