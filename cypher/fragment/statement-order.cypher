// @name statementOrder
// @summary Binds s as item with the value that it is sorted by.
// @access FRAGMENT
// @param sortBy STRING NOT NULL  SAID_ON (its first day), TONE or RECORDED_AT
WITH s AS item, s.id AS itemId,
  CASE $sortBy WHEN 'TONE' THEN s.tone WHEN 'RECORDED_AT' THEN s.recordedAt ELSE s.saidFrom END AS sortKey
