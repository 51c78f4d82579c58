// @name listAliases
// @summary The ids of subjects that were merged into others, each with the id of its replacement.
// @access READ
// @returns id STRING NOT NULL  the old id
// @returns subjectId STRING NOT NULL  the id of the subject that it stands for
// @rows one for each merged subject
// @cost the merged subjects
MATCH (a:Alias)-[:ALIAS_OF]->(n:Subject)
// For a range, the embedded engine would scan the ids of all nodes.
WHERE a.id STARTS WITH ''
RETURN a.id AS id, n.id AS subjectId
ORDER BY id
