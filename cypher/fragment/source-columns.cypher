// @name sourceColumns
// @summary The columns of a source bound as item.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns title STRING NOT NULL  its title
// @returns publisher STRING  who published it
// @returns url STRING  where it is published
// @returns publishedOn STRING  EDTF
// @returns language STRING  BCP 47
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @returns version INTEGER  from 1, incremented with each change; null for 1
  item.id AS id,
  item.title AS title,
  item.publisher AS publisher,
  item.url AS url,
  item.publishedOn AS publishedOn,
  item.language AS language,
  item.identifiers AS identifiers,
  item.version AS version
