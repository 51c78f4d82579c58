// @name findApiKey
// @summary The API key with a name, revoked or not.
// @access READ
// @param id STRING NOT NULL  its name
// @returns id STRING NOT NULL  its name
// @returns revokedAt STRING  ISO instant, where it has been revoked
// @rows 0..1
// @cost an index look-up
MATCH (k:ApiKey {id: $id})
RETURN k.id AS id, k.revokedAt AS revokedAt
