// @name listFoldedSubjects
// @summary A page of the subjects by id, with their names and the values derived from these.
// @access READ
// @param afterId STRING NOT NULL  the last id of the previous page; empty for the first page
// @param limit INTEGER NOT NULL  subjects on a page
// @returns id STRING NOT NULL  the subject
// @returns name STRING NOT NULL  its name
// @returns aliases LIST<STRING> NOT NULL  its other names
// @returns identifiers LIST<STRING> NOT NULL  as scheme:value
// @returns sortName STRING NOT NULL  its name folded
// @returns foldedNames LIST<STRING> NOT NULL  all names folded
// @returns nameWords LIST<STRING> NOT NULL  the words of its names
// @returns identifierWords LIST<STRING> NOT NULL  the words of each identifier
// @rows 0..n, at most $limit, in order
// @cost the subjects
MATCH (n:Subject)
WHERE n.id > $afterId
RETURN n.id AS id, n.name AS name, coalesce(n.aliases, []) AS aliases, coalesce(n.identifiers, []) AS identifiers,
  coalesce(n.sortName, '') AS sortName, coalesce(n.foldedNames, []) AS foldedNames,
  coalesce(n.nameWords, []) AS nameWords, coalesce(n.identifierWords, []) AS identifierWords
ORDER BY id
LIMIT $limit
