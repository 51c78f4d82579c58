// @name listAliases
// @summary The ids of subjects that were merged into others, each with the id of the one that stands for it.
// @access READ
// @returns id STRING NOT NULL  the old id
// @returns subjectId STRING NOT NULL  the id that it stands for
// @rows one for each merged subject
// @cost the merged subjects
MATCH (a:Alias)-[:ALIAS_OF]->(n:Subject)
// Of a range, the embedded engine would look at the ids of all nodes.
WHERE a.id STARTS WITH ''
RETURN a.id AS id, n.id AS subjectId
ORDER BY id
