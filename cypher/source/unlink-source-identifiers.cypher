// @name unlinkSourceIdentifiers
// @summary Removes identifiers that nodes no longer have.
// @access WRITE
// @param ids LIST<STRING> NOT NULL  ids of the nodes
// @rows 0
// @cost an index lookup for each id, then the identifiers of that node
UNWIND $ids AS id
MATCH (n:Source {id: id})<-[:IDENTIFIES]-(i:Identifier)
WHERE NOT i.id IN n.identifiers
DETACH DELETE i
