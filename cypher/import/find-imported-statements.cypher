// @name findImportedStatements
// @summary Which of some statements are recorded already, and by which sources.
// @access READ
// @param ids STRING NOT NULL  ids of statements, parted by spaces
// @returns id STRING NOT NULL  its id
// @returns actorId STRING NOT NULL  the speaker, from whom its edges start
// @returns aboutIds LIST<STRING> NOT NULL  whom and what it is about
// @returns sourceIds LIST<STRING> NOT NULL  ids of the sources that give evidence
// @returns fingerprint STRING NOT NULL  hash of its content
// @returns evidence STRING  JSON text, a list of selectors; null where its sources are evidence as a whole
// @rows 0..1 for each id, in no order
// @cost an index look-up for each id
UNWIND split($ids, ' ') AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.speakerId AS actorId, s.aboutIds AS aboutIds, s.sourceIds AS sourceIds, s.fingerprint AS fingerprint,
  s.evidence AS evidence
