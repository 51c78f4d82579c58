// @name listNodesOfInteractionsToExport
// @summary The ids of the targets and sources of the interactions that pass a filter of statements.
// @access READ
// @returns id STRING NOT NULL  id of a subject or a source
// @rows one for each, in no order
// @cost every interaction of the starting nodes, or of the whole graph
// @include interactions-from
// @include interaction-filter
UNWIND [i.targetId] + i.sourceIds AS id
WITH DISTINCT id
RETURN id
