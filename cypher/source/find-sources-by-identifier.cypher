// @name findSourcesByIdentifier
// @summary The sources with some identifiers of other schemes.
// @access READ
// @param keys LIST<STRING> NOT NULL  identifiers as scheme:value
// @returns key STRING NOT NULL  the identifier
// @rows 0..1 for each key, in no order
// @cost an index lookup for each key
UNWIND $keys AS key
MATCH (:Identifier {id: key})-[:IDENTIFIES]->(item:Source)
RETURN key,
// @include source-columns
