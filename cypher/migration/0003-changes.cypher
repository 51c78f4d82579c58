// @name 0003Changes
// @summary Finds changes by id and target, and repeated mutations and aliases of merged subjects by id, without a scan.
// @access SCHEMA
CREATE CONSTRAINT change_id_unique IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_id IF NOT EXISTS FOR (n:Change) ON (n.id);
CREATE INDEX change_target IF NOT EXISTS FOR (n:Change) ON (n.targetId);
CREATE CONSTRAINT mutation_id_unique IF NOT EXISTS FOR (n:Mutation) REQUIRE n.id IS UNIQUE;
CREATE INDEX mutation_id IF NOT EXISTS FOR (n:Mutation) ON (n.id);
CREATE CONSTRAINT alias_id_unique IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE INDEX alias_id IF NOT EXISTS FOR (n:Alias) ON (n.id);
