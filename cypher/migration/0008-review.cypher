// @name 0008Review
// @summary Finds runs, candidates, decisions and texts by id, and candidates and decisions also by run, without a scan.
// @access SCHEMA
CREATE CONSTRAINT extraction_run_id_unique IF NOT EXISTS FOR (n:ExtractionRun) REQUIRE n.id IS UNIQUE;
CREATE INDEX extraction_run_id IF NOT EXISTS FOR (n:ExtractionRun) ON (n.id);
CREATE CONSTRAINT run_text_id_unique IF NOT EXISTS FOR (n:RunText) REQUIRE n.id IS UNIQUE;
CREATE INDEX run_text_id IF NOT EXISTS FOR (n:RunText) ON (n.id);
CREATE CONSTRAINT source_text_id_unique IF NOT EXISTS FOR (n:SourceText) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_text_id IF NOT EXISTS FOR (n:SourceText) ON (n.id);
CREATE CONSTRAINT candidate_id_unique IF NOT EXISTS FOR (n:Candidate) REQUIRE n.id IS UNIQUE;
CREATE INDEX candidate_id IF NOT EXISTS FOR (n:Candidate) ON (n.id);
CREATE INDEX candidate_run IF NOT EXISTS FOR (n:Candidate) ON (n.runId);
CREATE CONSTRAINT decision_id_unique IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE INDEX decision_id IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE INDEX decision_run IF NOT EXISTS FOR (n:Decision) ON (n.runId);
CREATE INDEX decision_batch IF NOT EXISTS FOR (n:Decision) ON (n.batchId);
CREATE INDEX decision_candidate IF NOT EXISTS FOR (n:Decision) ON (n.candidateId);
