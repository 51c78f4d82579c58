// @name 0009StatementsBySpeaker
// @summary Finds the statements of a speaker in the order of their days, without sorting all of them.
// @access SCHEMA
// @engine neo4j
CREATE INDEX stated_speaker_day IF NOT EXISTS FOR ()-[s:STATED]-() ON (s.speakerId, s.saidFrom);
