// @name findImportedStatements
// @summary Which of some statements are already recorded, with their content and their sources.
// @access READ
// @param ids STRING NOT NULL  ids of statements, separated by spaces
// @returns id STRING NOT NULL  its id
// @returns actorId STRING NOT NULL  the speaker, at which its edges start
// @returns aboutIds LIST<STRING> NOT NULL  whom and what it is about
// @returns sourceIds LIST<STRING> NOT NULL  ids of the sources that give evidence
// @returns fingerprint STRING NOT NULL  hash of its content
// @returns evidence STRING  JSON text, a list of selectors; null if its sources are evidence as a whole
// @returns addressedToIds LIST<STRING>  its addressees; null if there are none
// @returns onBehalfOfIds LIST<STRING>  the actors on whose behalf it was said; null if there are none
// @returns quote STRING  its words; null if unknown
// @returns paraphrase STRING  its content in the words of its source; null if there is none
// @returns place STRING  its place; null if unknown
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND split($ids, ' ') AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.speakerId AS actorId, s.aboutIds AS aboutIds, s.sourceIds AS sourceIds, s.fingerprint AS fingerprint,
  s.evidence AS evidence, s.addressedToIds AS addressedToIds, s.onBehalfOfIds AS onBehalfOfIds, s.quote AS quote, s.paraphrase AS paraphrase,
  s.place AS place
