// @name lockRun
// @summary Counts a change of a run, which no other transaction can change before this one ends.
// @access WRITE
// @param id STRING NOT NULL  its id
// @rows 0..1
// @cost an index look-up
MATCH (item:ExtractionRun {id: $id})
SET item.version = item.version + 1
RETURN
// @include run-columns
