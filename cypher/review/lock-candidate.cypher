// @name lockCandidate
// @summary Returns a candidate and locks it against changes by other transactions until this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0..1
// @cost an index lookup
MATCH (item:Candidate {id: $id})
// A label that it has already: Neo4j takes the lock and writes nothing (CONTRIBUTING.md, "Cypher").
SET item:Candidate
RETURN
// @include candidate-columns
