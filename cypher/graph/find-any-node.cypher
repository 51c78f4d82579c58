// @name findAnyNode
// @summary Whether the database contains any node other than applied migrations.
// @access READ
// @returns count INTEGER NOT NULL  0 or 1
// @rows 1
// @cost one node
MATCH (n)
WHERE NOT n:Migration
WITH n LIMIT 1
RETURN count(n) AS count
