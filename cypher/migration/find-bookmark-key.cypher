// @name findBookmarkKey
// @summary The key that bookmarks are signed with, the same for all instances on one graph.
// @access READ
// @returns key STRING NOT NULL  the key, base64url
// @rows 0 or 1
// @cost one look-up
MATCH (m:Migration {id: '0001ConstraintsAndIndexes'})
WHERE m.bookmarkKey IS NOT NULL
RETURN m.bookmarkKey AS key
