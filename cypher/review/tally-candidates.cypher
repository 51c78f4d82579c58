// @name tallyCandidates
// @summary The number of candidates of some runs in each state.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of runs
// @returns anchor STRING NOT NULL  the run
// @returns state STRING NOT NULL  PENDING, ACCEPTED or REJECTED
// @returns count INTEGER NOT NULL  how many
// @rows 0..3 for each run, in no order
// @cost an index lookup for each run, then its candidates
UNWIND $ids AS id
MATCH (n:Candidate {runId: id})
RETURN n.runId AS anchor, n.state AS state, count(n) AS count
