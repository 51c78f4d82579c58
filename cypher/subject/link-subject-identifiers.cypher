// @name linkSubjectIdentifiers
// @summary Makes nodes findable by their identifiers of other schemes.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, key}: an identifier of a node, as scheme:value
// @rows 0
// @cost two index lookups for each row
UNWIND $rows AS row
MATCH (n:Subject {id: row.id})
MERGE (i:Identifier {id: row.key})
// A label that it has already, which locks the identifier: other transactions that link it wait until this one ends.
SET i:Identifier
MERGE (i)-[:IDENTIFIES]->(n)
