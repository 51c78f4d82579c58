// @name panelStatementColumns
// @summary The columns from which panels are built, for each statement bound as s.
// @access FRAGMENT
// @returns id STRING NOT NULL  id of the statement
// @returns speakerId STRING NOT NULL  who said it
// @returns aboutIds LIST<STRING> NOT NULL  the subjects that it is about
// @returns fromDay STRING NOT NULL  ISO day, the first one on which it may have been said
// @returns toDay STRING NOT NULL  ISO day, the last one
// @returns actCode STRING NOT NULL  CAMEO code
// @returns tone FLOAT NOT NULL  -10…10
// @returns sourceIds LIST<STRING> NOT NULL  the sources of its evidence
  s.id AS id,
  s.speakerId AS speakerId,
  s.aboutIds AS aboutIds,
  s.saidFrom AS fromDay,
  coalesce(s.saidTo, s.saidFrom) AS toDay,
  s.actCode AS actCode,
  s.tone AS tone,
  s.sourceIds AS sourceIds
