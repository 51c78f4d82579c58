// @name countActsOfActor
// @summary How many statements and interactions name a subject where only an actor can be named.
// @access READ
// @param id STRING NOT NULL  the subject
// @returns count INTEGER NOT NULL  statements by it, for it or voiced by it, and interactions that it began
// @rows 1
// @cost an index look-up, then the edges of the subject
MATCH (n:Subject {id: $id})
OPTIONAL MATCH (n)-[s:STATED]->(:Subject)
WITH n, count(s) AS stated
OPTIONAL MATCH (n)-[i:INTERACTED]->(:Subject)
WITH n, stated, count(i) AS acted
OPTIONAL MATCH (n)<-[:ON_BEHALF_OF|VOICED_BY]-(named:Statement)
WITH stated, acted, count(named) AS voiced
RETURN stated + acted + voiced AS count
