// @name findCandidates
// @summary Candidates by their ids.
// @access READ
// @lookup Candidate
// @param ids LIST<STRING> NOT NULL  ids of candidates
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:Candidate {id: id})
RETURN
// @include candidate-columns
