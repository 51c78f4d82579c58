// @name listStates
// @summary The ids of all states.
// @access READ
// @returns id STRING NOT NULL  its id
// @rows one for each state, in order
// @cost every state of the graph
MATCH (n:State)
WITH n.id AS id
RETURN id
ORDER BY id
