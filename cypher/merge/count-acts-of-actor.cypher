// @name countActsOfActor
// @summary The number of statements and interactions with a subject in a role that only an actor can have.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns count INTEGER NOT NULL  statements by it, on its behalf or voiced by it, and interactions in which it acted
// @rows 1
// @cost an index lookup, then the edges of the subject
MATCH (n:Subject {id: $id})
// Each statement has one edge at the first place.
OPTIONAL MATCH (n)-[s:STATED]->(:Subject)
WHERE coalesce(s.position, 0) = 0
WITH n, count(s) AS stated
OPTIONAL MATCH (n)-[i:INTERACTED]->(:Subject)
WITH n, stated, count(i) AS acted
OPTIONAL MATCH (n)<-[:ON_BEHALF_OF|VOICED_BY]-(named:Statement)
WITH stated, acted, count(DISTINCT named) AS voiced
RETURN stated + acted + voiced AS count
