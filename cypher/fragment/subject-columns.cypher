// @name subjectColumns
// @summary The columns of a subject bound as item.
// @access FRAGMENT
// @returns id STRING NOT NULL  its id
// @returns kind STRING NOT NULL  PERSON, STATE, ORGANIZATION, GROUP, AGREEMENT, EVENT or TOPIC
// @returns name STRING NOT NULL  its name
// @returns aliases LIST<STRING> NOT NULL  its other names
// @returns description STRING  one sentence
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @returns category STRING  the kind of agreement or event, such as election
// @returns adoptedOn STRING  EDTF, of an agreement
// @returns heldOn STRING  EDTF, of an event
// @returns expectedOn STRING  EDTF, of an event
// @returns place STRING  of an event
// @returns evidence STRING  JSON text, of an agreement or event
// @returns version INTEGER  from 1, incremented with each change; null for 1
  item.id AS id,
  item.kind AS kind,
  item.name AS name,
  item.aliases AS aliases,
  item.description AS description,
  item.identifiers AS identifiers,
  item.category AS category,
  item.adoptedOn AS adoptedOn,
  item.heldOn AS heldOn,
  item.expectedOn AS expectedOn,
  item.place AS place,
  item.evidence AS evidence,
  item.version AS version
