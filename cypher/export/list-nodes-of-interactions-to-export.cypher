// @name listNodesOfInteractionsToExport
// @summary The ids of the subjects and sources that the interactions name which pass a filter of statements, those who acted
//   apart.
// @access READ
// @returns id STRING NOT NULL  id of a subject or a source
// @rows one for each, in no order
// @cost every interaction of the nodes that it starts from, or of the whole graph
// @include interactions-from
// @include interaction-filter
UNWIND [i.targetId] + i.sourceIds AS id
WITH DISTINCT id
RETURN id
