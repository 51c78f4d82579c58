// @name 0001ConstraintsAndIndexes
// @summary Makes ids unique; ids, names and days are found without a scan.
// @access SCHEMA
// @cost nothing on an empty graph
//   The embedded engine checks a constraint fast only if the property also has an index; Neo4j then does not create it.
CREATE CONSTRAINT migration_id_unique IF NOT EXISTS FOR (n:Migration) REQUIRE n.id IS UNIQUE;
CREATE INDEX migration_id IF NOT EXISTS FOR (n:Migration) ON (n.id);
CREATE CONSTRAINT subject_id_unique IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE;
CREATE INDEX subject_id IF NOT EXISTS FOR (n:Subject) ON (n.id);
CREATE CONSTRAINT source_id_unique IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_id IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE CONSTRAINT statement_id_unique IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE INDEX statement_id IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE CONSTRAINT interaction_id_unique IF NOT EXISTS FOR (n:Interaction) REQUIRE n.id IS UNIQUE;
CREATE INDEX interaction_id IF NOT EXISTS FOR (n:Interaction) ON (n.id);
CREATE CONSTRAINT identifier_id_unique IF NOT EXISTS FOR (n:Identifier) REQUIRE n.id IS UNIQUE;
CREATE INDEX identifier_id IF NOT EXISTS FOR (n:Identifier) ON (n.id);
CREATE INDEX actor_sortname IF NOT EXISTS FOR (n:Actor) ON (n.sortName);
CREATE INDEX agreement_sortname IF NOT EXISTS FOR (n:Agreement) ON (n.sortName);
CREATE INDEX event_sortday IF NOT EXISTS FOR (n:Event) ON (n.sortDay);
CREATE INDEX source_sortday IF NOT EXISTS FOR (n:Source) ON (n.sortDay);
CREATE INDEX statement_saidfrom IF NOT EXISTS FOR (n:Statement) ON (n.saidFrom);
CREATE INDEX interaction_heldfrom IF NOT EXISTS FOR (n:Interaction) ON (n.heldFrom);
