// @name findImportedStatements
// @summary Which of some statements are recorded already, what they say, and by which sources.
// @access READ
// @param ids STRING NOT NULL  ids of statements, separated by spaces
// @returns id STRING NOT NULL  its id
// @returns actorId STRING NOT NULL  the speaker, whose node its edges start at
// @returns aboutIds LIST<STRING> NOT NULL  whom and what it is about
// @returns sourceIds LIST<STRING> NOT NULL  ids of the sources that give evidence
// @returns fingerprint STRING NOT NULL  hash of its content
// @returns evidence STRING  JSON text, a list of selectors; null where its sources are evidence as a whole
// @returns addressedToIds LIST<STRING>  its addressees; null if there are none
// @returns onBehalfOfIds LIST<STRING>  the actors on whose behalf it was said; null if there are none
// @returns quote STRING  its words; null where they are not known
// @returns paraphrase STRING  what it says in the words of its source; null where there are none
// @returns place STRING  where it was; null where that is not known
// @rows 0..1 for each id, in no order
// @cost an index look-up for each id
UNWIND split($ids, ' ') AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.speakerId AS actorId, s.aboutIds AS aboutIds, s.sourceIds AS sourceIds, s.fingerprint AS fingerprint,
  s.evidence AS evidence, s.addressedToIds AS addressedToIds, s.onBehalfOfIds AS onBehalfOfIds, s.quote AS quote, s.paraphrase AS paraphrase,
  s.place AS place
