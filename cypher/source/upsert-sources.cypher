// @name upsertSources
// @summary Creates or updates sources; an existing one keeps the properties that the row omits.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MERGE (o:Source {id: row.id})
// A node that is written unchanged keeps its version; a new one has no title yet.
SET o.version = CASE
  WHEN o.fingerprint = row.properties.fingerprint THEN o.version
  WHEN o.title IS NULL THEN 1
  ELSE coalesce(o.version, 1) + 1
END
SET o += row.properties
