// @name keysetBound
// @summary Of the rows bound as item, sortKey, itemId those behind the cursor.
// @access FRAGMENT
// @param keyFalls BOOLEAN NOT NULL  whether the sort key falls along the page
// @param idFalls BOOLEAN NOT NULL  whether the id, which breaks ties, falls along the page
// @param afterKey ANY  the cursor's sort key; null for the first page
// @param afterId STRING  the cursor's id
// @param isInclusive BOOLEAN NOT NULL  whether the row that the cursor points at counts too
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
