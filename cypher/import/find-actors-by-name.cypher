// @name findActorsByName
// @summary The actors with some main names; aliases are ignored.
// @access READ
// @param names LIST<STRING> NOT NULL  folded names (src/domain/folded-text.ts)
// @returns folded STRING NOT NULL  the name that was searched for
// @returns id STRING NOT NULL  id of an actor with that name
// @returns kind STRING NOT NULL  PERSON, STATE, ORGANIZATION or GROUP
// @returns name STRING NOT NULL  the name as it is written
// @rows 0..n for each name, in no order
// @cost an index lookup for each name
UNWIND $names AS folded
MATCH (n:Actor {sortName: folded})
RETURN folded, n.id AS id, n.kind AS kind, n.name AS name
