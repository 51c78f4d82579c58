// @name actorFilter
// @summary Whether the actor n is of one of some kinds and has a name or an alias that contains a text.
// @access FRAGMENT
// @param kind LIST<STRING>  kinds, such as PERSON; null for all
// @param nameContains STRING  folded text (lower case, no accents); null for all
true
// @when kind
AND n.kind IN $kind
// @when nameContains
AND any(name IN n.foldedNames WHERE name CONTAINS $nameContains)
