// @name upsertSources
// @summary Writes sources, new or known; a known one keeps what the row does not name.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, properties}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MERGE (o:Source {id: row.id})
SET o += row.properties
