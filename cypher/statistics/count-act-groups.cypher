// @name countActGroups
// @summary The number of groups of the acts that pass a filter.
// @access READ
// @param anchors LIST<MAP> NOT NULL  {key}: each key gets all groups
// @returns anchor STRING NOT NULL  the key of the anchor
// @returns count INTEGER NOT NULL  how many
// @rows one for each anchor
// @cost every act of the starting nodes, or of the whole graph
UNWIND $anchors AS anchor
CALL (anchor) {
// @include act-groups
RETURN count(*) AS groupCount
}
RETURN anchor.key AS anchor, groupCount AS count
