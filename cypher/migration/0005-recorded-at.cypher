// @name 0005RecordedAt
// @summary Finds the most recently recorded statement without reading the others.
// @access SCHEMA
CREATE INDEX statement_recorded_at IF NOT EXISTS FOR (n:Statement) ON (n.recordedAt);
