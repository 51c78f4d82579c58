// @name upsertSources
// @summary Writes sources, new or known; a known one keeps what the row does not name.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MERGE (o:Source {id: row.id})
// A node that is written without a change keeps its version; a new one has no title yet.
SET o.version = CASE
  WHEN o.fingerprint = row.properties.fingerprint THEN o.version
  WHEN o.title IS NULL THEN 1
  ELSE coalesce(o.version, 1) + 1
END
SET o += row.properties
