// @name findActorsByName
// @summary The actors that have some names as their own; their aliases are not looked at.
// @access READ
// @param names LIST<STRING> NOT NULL  names without case and accents
// @returns name STRING NOT NULL  the name
// @returns id STRING NOT NULL  id of an actor with that name
// @returns kind STRING NOT NULL  PERSON, STATE, ORGANIZATION or GROUP
// @rows 0..n for each name, in no order
// @cost an index look-up for each name
UNWIND $names AS name
MATCH (n:Actor {sortName: name})
RETURN name, n.id AS id, n.kind AS kind
