// @name 0002ApiKeys
// @summary Makes names and hashes of API keys unique; both are found without a scan.
// @access SCHEMA
CREATE CONSTRAINT api_key_id_unique IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
CREATE INDEX api_key_id IF NOT EXISTS FOR (n:ApiKey) ON (n.id);
CREATE CONSTRAINT api_key_hash_unique IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.hash IS UNIQUE;
CREATE INDEX api_key_hash IF NOT EXISTS FOR (n:ApiKey) ON (n.hash);
