// @name listCorrectedToExport
// @summary The ids of the statements that pass a filter and have been corrected.
// @access READ
// @returns id STRING NOT NULL  its id
// @rows one for each, in no order
// @cost every statement of the starting nodes, or of the whole graph
// @include statements-from
// @include statement-filter
AND s.correctedById IS NOT NULL
RETURN s.id AS id
