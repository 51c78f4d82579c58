// @name listMigrations
// @summary The migrations that have been applied to this graph.
// @access READ
// @returns id STRING NOT NULL  the migration
// @returns checksum STRING NOT NULL  hash of its text when it was applied
// @returns appliedAt STRING NOT NULL  ISO instant
// @rows one for each migration, in order
// @cost the migrations
MATCH (m:Migration)
WHERE m.id >= ''
RETURN m.id AS id, m.checksum AS checksum, m.appliedAt AS appliedAt
ORDER BY id
