// @name countActGroups
// @summary How many groups there are of the acts that pass a filter.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: all groups are its own
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost every act of the nodes that it starts from, or of the whole graph
UNWIND $anchors AS anchor
CALL (anchor) {
// @include act-groups
RETURN count(*) AS groupCount
}
RETURN anchor.key AS anchor, groupCount AS count
