// @name rewriteStatements
// @summary Writes who speaks and whom statements name into their nodes, in place of what these said.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, speakerId, aboutIds, addressedToIds, onBehalfOfIds, viaId}
// @rows 0
// @cost an index look-up for each row
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
SET statement.speakerId = row.speakerId, statement.aboutIds = row.aboutIds, statement.addressedToIds = row.addressedToIds,
  statement.onBehalfOfIds = row.onBehalfOfIds, statement.viaId = row.viaId
// Graphs of earlier versions keep the kinds, too; nothing reads them.
REMOVE statement.speakerKind, statement.aboutKinds
