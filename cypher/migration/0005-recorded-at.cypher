// @name 0005RecordedAt
// @summary The newest statement by the instant of its recording is found without reading the others.
// @access SCHEMA
CREATE INDEX statement_recorded_at IF NOT EXISTS FOR (n:Statement) ON (n.recordedAt);
