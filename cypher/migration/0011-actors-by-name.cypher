// @name 0011ActorsByName
// @summary Restores an index dropped by 0010, with which findActorsByName finds actors for imports without a scan for each name.
// @access SCHEMA
// @engine embedded
CREATE INDEX actor_sortname IF NOT EXISTS FOR (n:Actor) ON (n.sortName);
