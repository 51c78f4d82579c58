// @name findBookmarkKey
// @summary The key that signs bookmarks, the same for all instances on one graph.
// @access READ
// @returns key STRING NOT NULL  the key, base64url
// @rows 0..1
// @cost one lookup
MATCH (m:Migration {id: '0001ConstraintsAndIndexes'})
WHERE m.bookmarkKey IS NOT NULL
RETURN m.bookmarkKey AS key
