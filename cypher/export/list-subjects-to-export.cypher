// @name listSubjectsToExport
// @summary A page of the ids of subjects, with the number of their acts.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  subjects on a page
// @returns id STRING NOT NULL  its id
// @returns statedCount INTEGER NOT NULL  how many STATED edges start there
// @returns interactedCount INTEGER NOT NULL  how many INTERACTED edges start there
// @rows 0..n, at most $limit, in order
// @cost the subjects after $afterId, then the edges of those on the page
MATCH (n:Subject)
WHERE n.id > $afterId
WITH n
ORDER BY n.id
LIMIT $limit
RETURN n.id AS id,
  COUNT { (n)-[:STATED]->() } AS statedCount,
  COUNT { (n)-[:INTERACTED]->() } AS interactedCount
ORDER BY id
