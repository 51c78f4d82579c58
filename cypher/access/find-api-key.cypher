// @name findApiKey
// @summary The API key with this name, revoked or not.
// @access READ
// @param id STRING NOT NULL  its name
// @returns id STRING NOT NULL  its name
// @returns revokedAt STRING  ISO instant; null if it is not revoked
// @rows 0..1
// @cost an index lookup
MATCH (k:ApiKey {id: $id})
RETURN k.id AS id, k.revokedAt AS revokedAt
