// @name listApiKeys
// @summary All API keys, including revoked ones, without their hashes.
// @access READ
// @returns id STRING NOT NULL  its name
// @returns role STRING NOT NULL  READER, EDITOR or ADMIN
// @returns createdAt STRING NOT NULL  ISO instant
// @returns revokedAt STRING  ISO instant; null if it is not revoked
// @rows one for each key, in order
// @cost the keys
MATCH (k:ApiKey)
WHERE k.id >= ''
RETURN k.id AS id, k.role AS role, k.createdAt AS createdAt, k.revokedAt AS revokedAt
ORDER BY id
