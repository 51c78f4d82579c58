// @name statementColumns
// @summary The columns of a statement bound as item; null also for values that its node and edges omit, see statementFromRow.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns speakerId STRING NOT NULL  who said it
// @returns aboutIds LIST<STRING> NOT NULL  whom or what it is about, in the order of the source
// @returns addressedToIds LIST<STRING>  to whom it was said; null for nobody
// @returns onBehalfOfIds LIST<STRING>  for whom it was said; null for nobody
// @returns viaId STRING  who voiced it
// @returns quote STRING  the words
// @returns paraphrase STRING  the words of the reporter
// @returns language STRING  BCP 47
// @returns form STRING  DIRECT, PARTIAL or INDIRECT; null for CODED
// @returns actCode STRING NOT NULL  CAMEO code
// @returns tone FLOAT  -10…10
// @returns saidOn STRING  EDTF; null for the day saidFrom
// @returns saidFrom STRING NOT NULL  ISO day
// @returns saidTo STRING  ISO day; null for saidFrom
// @returns medium STRING  such as tweet
// @returns place STRING  where it was said
// @returns confidence FLOAT  0…1
// @returns status STRING NOT NULL  CURRENT, CORRECTED or RETRACTED
// @returns statusSince STRING  ISO instant at which it stopped being CURRENT
// @returns correctsId STRING  the statement that it corrects
// @returns correctedById STRING  the statement that corrects it
// @returns evidence STRING NOT NULL  JSON text, a list of selectors, or the id of the one source that is evidence as a whole
// @returns recordedAt STRING NOT NULL  ISO instant
// @returns recordedBy STRING  who recorded it
// @returns version INTEGER  from 1, incremented with each change; null for 1
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
  coalesce(item.evidence, head(item.sourceIds)) AS evidence,
  item.recordedAt AS recordedAt,
  item.recordedBy AS recordedBy,
  item.version AS version
