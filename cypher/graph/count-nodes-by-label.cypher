// @name countNodesByLabel
// @summary The number of nodes with each label of subjects, sources, acts and identifiers.
// @access READ
// @returns label STRING NOT NULL  the label
// @returns count INTEGER NOT NULL  how many
// @rows one for each label
// @cost the engine's own counters; on the embedded engine all nodes
MATCH (n:Person)
WITH count(n) AS count
RETURN 'Person' AS label, count
UNION ALL
MATCH (n:State)
WITH count(n) AS count
RETURN 'State' AS label, count
UNION ALL
MATCH (n:Organization)
WITH count(n) AS count
RETURN 'Organization' AS label, count
UNION ALL
MATCH (n:Group)
WITH count(n) AS count
RETURN 'Group' AS label, count
UNION ALL
MATCH (n:Agreement)
WITH count(n) AS count
RETURN 'Agreement' AS label, count
UNION ALL
MATCH (n:Event)
WITH count(n) AS count
RETURN 'Event' AS label, count
UNION ALL
MATCH (n:Topic)
WITH count(n) AS count
RETURN 'Topic' AS label, count
UNION ALL
MATCH (n:Source)
WITH count(n) AS count
RETURN 'Source' AS label, count
UNION ALL
MATCH (n:Statement)
WITH count(n) AS count
RETURN 'Statement' AS label, count
UNION ALL
MATCH (n:Interaction)
WITH count(n) AS count
RETURN 'Interaction' AS label, count
UNION ALL
MATCH (n:Identifier)
WITH count(n) AS count
RETURN 'Identifier' AS label, count
