// @name findAnyNode
// @summary Whether the database holds any node besides those that keep the service's own books.
// @access READ
// @returns count INTEGER NOT NULL  0 or 1
// @rows 1
// @cost one node
MATCH (n)
WHERE NOT n:Migration AND NOT n:ApiKey
WITH n LIMIT 1
RETURN count(n) AS count
