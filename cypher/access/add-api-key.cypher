// @name addApiKey
// @summary Records an API key by its hash.
// @access WRITE
// @param id STRING NOT NULL  its name
// @param hash STRING NOT NULL  SHA-256 of the key, in hexadecimal digits
// @param role STRING NOT NULL  READER, EDITOR or ADMIN
// @param createdAt STRING NOT NULL  ISO instant
// @rows 0
// @cost a node; rejected if one with this name exists
CREATE (k:ApiKey {id: $id, hash: $hash, role: $role, createdAt: $createdAt})
