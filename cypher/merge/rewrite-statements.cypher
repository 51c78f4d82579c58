// @name rewriteStatements
// @summary Replaces the speakers and all other subjects in the nodes of statements.
// @access WRITE
// @param rows LIST<MAP> NOT NULL  {id, speakerId, aboutIds, addressedToIds, onBehalfOfIds, viaId}
// @rows 0
// @cost an index lookup for each row
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
SET statement.speakerId = row.speakerId, statement.aboutIds = row.aboutIds, statement.addressedToIds = row.addressedToIds,
  statement.onBehalfOfIds = row.onBehalfOfIds, statement.viaId = row.viaId
// Graphs of earlier versions also have the kinds; nothing reads them.
REMOVE statement.speakerKind, statement.aboutKinds
