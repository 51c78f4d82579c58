// @name statementColumns
// @summary What is known of a statement bound as item.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns speakerId STRING NOT NULL  who said it
// @returns aboutIds LIST<STRING> NOT NULL  whom or what it is about, in the order of the source
// @returns addressedToIds LIST<STRING> NOT NULL  to whom it was said
// @returns onBehalfOfIds LIST<STRING> NOT NULL  for whom it was said
// @returns viaId STRING  who voiced it
// @returns quote STRING  the words
// @returns paraphrase STRING  the words retold
// @returns language STRING  BCP 47
// @returns form STRING NOT NULL  DIRECT, PARTIAL, INDIRECT or CODED
// @returns actCode STRING NOT NULL  CAMEO code
// @returns tone FLOAT  -10…10
// @returns saidOn STRING NOT NULL  EDTF
// @returns saidFrom STRING NOT NULL  ISO day
// @returns saidTo STRING NOT NULL  ISO day
// @returns medium STRING  such as tweet
// @returns place STRING  where it was said
// @returns confidence FLOAT  0…1
// @returns status STRING NOT NULL  CURRENT, CORRECTED or RETRACTED
// @returns statusSince STRING  ISO instant at which it stopped being CURRENT
// @returns correctsId STRING  the statement that it corrects
// @returns correctedById STRING  the statement that corrects it
// @returns evidence STRING NOT NULL  JSON text, a list of selectors
// @returns recordedAt STRING NOT NULL  ISO instant
// @returns recordedBy STRING  who recorded it
// @returns version INTEGER NOT NULL  from 1, one more with each change
  item.id AS id,
  item.speakerId AS speakerId,
  item.aboutIds AS aboutIds,
  item.addressedToIds AS addressedToIds,
  item.onBehalfOfIds AS onBehalfOfIds,
  item.viaId AS viaId,
  item.quote AS quote,
  item.paraphrase AS paraphrase,
  item.language AS language,
  item.form AS form,
  item.actCode AS actCode,
  item.tone AS tone,
  item.saidOn AS saidOn,
  item.saidFrom AS saidFrom,
  item.saidTo AS saidTo,
  item.medium AS medium,
  item.place AS place,
  item.confidence AS confidence,
  item.status AS status,
  item.statusSince AS statusSince,
  item.correctsId AS correctsId,
  item.correctedById AS correctedById,
  item.evidence AS evidence,
  item.recordedAt AS recordedAt,
  item.recordedBy AS recordedBy,
  coalesce(item.version, 1) AS version
