// @name findApiKeyByHash
// @summary The API key with this hash, revoked or not.
// @access READ
// @param hash STRING NOT NULL  SHA-256 of the key, in hexadecimal digits
// @returns id STRING NOT NULL  its name
// @returns role STRING NOT NULL  READER, EDITOR or ADMIN
// @returns revokedAt STRING  ISO instant; null if it is not revoked
// @rows 0..1
// @cost an index lookup
MATCH (k:ApiKey {hash: $hash})
RETURN k.id AS id, k.role AS role, k.revokedAt AS revokedAt
