// @name keysetPage
// @summary One page of the rows bound as item, sortKey, itemId: those behind the cursor, in order, as many as asked for.
// @access FRAGMENT
// @param keyFalls BOOLEAN NOT NULL  whether the sort key falls along the page
// @param idFalls BOOLEAN NOT NULL  whether the id, which breaks ties, falls along the page
// @param afterKey ANY  the cursor's sort key; null for the first page
// @param afterId STRING  the cursor's id
// @param isInclusive BOOLEAN NOT NULL  whether the row that the cursor stands on counts too
// @param limit INTEGER NOT NULL  rows for each anchor, one more than the page so that a next one is known
// @when afterKey keyFalls
WHERE (sortKey < $afterKey
// @when afterKey !keyFalls
WHERE (sortKey > $afterKey
// @when afterKey !idFalls !isInclusive
   OR (sortKey = $afterKey AND itemId > $afterId))
// @when afterKey !idFalls isInclusive
   OR (sortKey = $afterKey AND itemId >= $afterId))
// @when afterKey idFalls !isInclusive
   OR (sortKey = $afterKey AND itemId < $afterId))
// @when afterKey idFalls isInclusive
   OR (sortKey = $afterKey AND itemId <= $afterId))
WITH item, sortKey, itemId
ORDER BY
// @when keyFalls
  sortKey DESC,
// @when !keyFalls
  sortKey,
// @when idFalls
  itemId DESC
// @when !idFalls
  itemId
LIMIT $limit
