// @name revokeApiKey
// @summary Revokes an API key, unless it is already revoked.
// @access WRITE
// @param id STRING NOT NULL  its name
// @param revokedAt STRING NOT NULL  ISO instant
// @returns revokedAt STRING NOT NULL  when it was revoked, as an ISO instant
// @rows 0..1
// @cost an index lookup
MATCH (k:ApiKey {id: $id})
SET k.revokedAt = coalesce(k.revokedAt, $revokedAt)
RETURN k.revokedAt AS revokedAt
