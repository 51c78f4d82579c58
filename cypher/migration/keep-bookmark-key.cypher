// @name keepBookmarkKey
// @summary Keeps a key to sign bookmarks with where there is none, and gives the one that is kept.
//   Neo4j locks the node before it reads a property that the same SET depends on: of two instances that start at once both get
//   one key.
// @access WRITE
// @param key STRING NOT NULL  the key to keep, base64url
// @returns key STRING NOT NULL  the key that is kept
// @rows 1
// @cost one look-up
MATCH (m:Migration {id: '0001ConstraintsAndIndexes'})
SET m.bookmarkKey = coalesce(m.bookmarkKey, $key)
RETURN m.bookmarkKey AS key
