// @name listNodesToExport
// @summary The ids of the subjects and sources that the statements name which pass a filter, their speakers apart.
// @access READ
// @returns id STRING NOT NULL  id of a subject or a source
// @rows one for each, in no order
// @cost every statement of the nodes that it starts from, or of the whole graph
// @include statements-from
// @include statement-filter
UNWIND s.aboutIds + coalesce(s.addressedToIds, []) + coalesce(s.onBehalfOfIds, []) + s.sourceIds
  + CASE WHEN s.viaId IS NULL THEN [] ELSE [s.viaId] END AS id
WITH DISTINCT id
RETURN id
