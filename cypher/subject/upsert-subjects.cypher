// @name upsertSubjects
// @summary Creates or updates subjects, with the labels of their kinds; an existing one keeps the properties that the row omits.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, kind, properties}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MERGE (n:Subject {id: row.id})
// A node that is written unchanged keeps its version; a new one has no name yet.
SET n.version = CASE
  WHEN n.fingerprint = row.properties.fingerprint THEN n.version
  WHEN n.name IS NULL THEN 1
  ELSE coalesce(n.version, 1) + 1
END
SET n += row.properties
FOREACH (_ IN CASE WHEN row.kind = 'PERSON' THEN [1] ELSE [] END | SET n:Actor:Person)
FOREACH (_ IN CASE WHEN row.kind = 'STATE' THEN [1] ELSE [] END | SET n:Actor:State)
FOREACH (_ IN CASE WHEN row.kind = 'ORGANIZATION' THEN [1] ELSE [] END | SET n:Actor:Organization)
FOREACH (_ IN CASE WHEN row.kind = 'GROUP' THEN [1] ELSE [] END | SET n:Actor:Group)
FOREACH (_ IN CASE WHEN row.kind = 'AGREEMENT' THEN [1] ELSE [] END | SET n:Agreement)
FOREACH (_ IN CASE WHEN row.kind = 'EVENT' THEN [1] ELSE [] END | SET n:Event)
FOREACH (_ IN CASE WHEN row.kind = 'TOPIC' THEN [1] ELSE [] END | SET n:Topic)
