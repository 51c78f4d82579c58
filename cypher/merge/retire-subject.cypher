// @name retireSubject
// @summary Removes a subject that was merged into another, with what is left of its edges; its id then stands for that one.
// @access WRITE
// @param id STRING NOT NULL  the subject to remove
// @param intoId STRING NOT NULL  the one that stands for it
// @rows 0
// @cost two index look-ups, then the edges of the subject
MATCH (old:Subject {id: $id})
MATCH (into:Subject {id: $intoId})
CREATE (alias:Alias {id: $id})
CREATE (alias)-[:ALIAS_OF]->(into)
DETACH DELETE old
