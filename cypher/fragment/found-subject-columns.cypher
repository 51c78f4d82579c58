// @name foundSubjectColumns
// @summary What a search has to know of a subject bound as node, one of nodes.
// @access FRAGMENT
// @returns id STRING NOT NULL  the subject
// @returns kind STRING NOT NULL  its kind, such as PERSON
// @returns name STRING NOT NULL  its name
// @returns texts LIST<STRING> NOT NULL  the words of its name, then of each alias
// @returns identifiers LIST<STRING> NOT NULL  the words of each identifier
// @returns count INTEGER  how many edges of statements it has; null where there are more nodes than $counted
  node.id AS id,
  node.kind AS kind,
  node.name AS name,
  node.nameWords AS texts,
  node.identifierWords AS identifiers,
  CASE WHEN size(nodes) <= $counted THEN COUNT { (node)-[:STATED]->() } + COUNT { (node)<-[:STATED]-() } END AS count
