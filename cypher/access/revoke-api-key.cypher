// @name revokeApiKey
// @summary Notes that an API key is good no longer, unless that has been noted before.
// @access WRITE
// @param id STRING NOT NULL  its name
// @param revokedAt STRING NOT NULL  ISO instant
// @returns revokedAt STRING NOT NULL  since when it has been revoked
// @rows 0..1
// @cost an index look-up
MATCH (k:ApiKey {id: $id})
SET k.revokedAt = coalesce(k.revokedAt, $revokedAt)
RETURN k.revokedAt AS revokedAt
