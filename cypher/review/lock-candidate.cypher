// @name lockCandidate
// @summary Returns a candidate and locks it against changes by other transactions until this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0..1
// @cost an index lookup
MATCH (item:Candidate {id: $id})
SET item.version = item.version
RETURN
// @include candidate-columns
