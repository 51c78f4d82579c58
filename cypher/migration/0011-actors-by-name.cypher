// @name 0011ActorsByName
// @summary Imports find actors by their names without a scan for each: 0010 dropped this index, which findActorsByName uses.
// @access SCHEMA
// @engine embedded
CREATE INDEX actor_sortname IF NOT EXISTS FOR (n:Actor) ON (n.sortName);
