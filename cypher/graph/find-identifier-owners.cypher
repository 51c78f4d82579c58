// @name findIdentifierOwners
// @summary The nodes that have some identifiers.
// @access READ
// @param keys LIST<STRING> NOT NULL  identifiers as scheme:value
// @returns key STRING NOT NULL  the identifier
// @returns ownerId STRING NOT NULL  id of the subject or source that has it
// @rows 0..1 for each key, in no order
// @cost an index lookup for each key
UNWIND $keys AS key
MATCH (:Identifier {id: key})-[:IDENTIFIES]->(owner)
RETURN key, owner.id AS ownerId
