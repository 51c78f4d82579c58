// @name findLatestChange
// @summary The instant of the latest change to any of some nodes and statements.
// @access READ
// @param ids LIST<STRING> NOT NULL  what was changed
// @returns at STRING  ISO instant; null if none was changed
// @rows 1
// @cost an index lookup for each id, then its changes
UNWIND $ids AS targetId
MATCH (c:Change {targetId: targetId})
RETURN max(c.at) AS at
