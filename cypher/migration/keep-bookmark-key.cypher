// @name keepBookmarkKey
// @summary Stores a key that signs bookmarks unless there is one, and returns the stored key.
//   Neo4j locks the node before it reads a property on which the same SET depends, so that two instances that start at the same
//   time get the same key.
// @access WRITE
// @param key STRING NOT NULL  the key to store, base64url
// @returns key STRING NOT NULL  the stored key, base64url
// @rows 1
// @cost one lookup
MATCH (m:Migration {id: '0001ConstraintsAndIndexes'})
SET m.bookmarkKey = coalesce(m.bookmarkKey, $key)
RETURN m.bookmarkKey AS key
