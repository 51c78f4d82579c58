// @name recordMigration
// @summary Records that a migration has been applied.
// @access WRITE
// @param id STRING NOT NULL  the migration
// @param checksum STRING NOT NULL  hash of its text
// @param appliedAt STRING NOT NULL  ISO instant
// @rows 0
// @cost one lookup
MERGE (m:Migration {id: $id})
SET m.checksum = $checksum, m.appliedAt = $appliedAt
