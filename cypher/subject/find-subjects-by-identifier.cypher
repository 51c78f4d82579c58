// @name findSubjectsByIdentifier
// @summary The subjects with some identifiers of other schemes.
// @access READ
// @param keys LIST<STRING> NOT NULL  identifiers as scheme:value
// @returns key STRING NOT NULL  the identifier
// @rows 0..1 for each key, in no order
// @cost an index lookup for each key
UNWIND $keys AS key
MATCH (:Identifier {id: key})-[:IDENTIFIES]->(item:Subject)
RETURN key,
// @include subject-columns
