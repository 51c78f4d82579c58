// @name listNodesToExport
// @summary The ids of the subjects and sources, except speakers, of the statements that pass a filter.
// @access READ
// @returns id STRING NOT NULL  id of a subject or a source
// @rows one for each, in no order
// @cost every statement of the starting nodes, or of the whole graph
// @include statements-from
// @include statement-filter
UNWIND s.aboutIds + coalesce(s.addressedToIds, []) + coalesce(s.onBehalfOfIds, []) + s.sourceIds
  + CASE WHEN s.viaId IS NULL THEN [] ELSE [s.viaId] END AS id
WITH DISTINCT id
RETURN id
