// @name lockCandidate
// @summary A candidate, which no other transaction can change before this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0..1
// @cost an index look-up
MATCH (item:Candidate {id: $id})
SET item.version = item.version
RETURN
// @include candidate-columns
