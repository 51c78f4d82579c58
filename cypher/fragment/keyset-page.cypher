// @name keysetPage
// @summary One page of the rows bound as item, sortKey, itemId: those behind the cursor, in order, as many as asked for.
// @access FRAGMENT
// @param isDescending BOOLEAN NOT NULL  whether the sort key falls; the id, which breaks ties, rises with it
// @param isBackward BOOLEAN NOT NULL  whether the page is read from its end: both orders turned round
// @param afterKey ANY  the cursor's sort key; null for the first page
// @param afterId STRING  the cursor's id
// @param isInclusive BOOLEAN NOT NULL  whether the row that the cursor stands on counts too
// @param limit INTEGER NOT NULL  rows for each anchor, one more than the page so that a next one is known
WHERE $afterKey IS NULL
   OR (CASE WHEN $isDescending <> $isBackward THEN sortKey < $afterKey ELSE sortKey > $afterKey END)
   OR (sortKey = $afterKey AND CASE WHEN $isBackward THEN itemId < $afterId ELSE itemId > $afterId END)
   OR ($isInclusive AND sortKey = $afterKey AND itemId = $afterId)
WITH item, sortKey, itemId
ORDER BY
  CASE WHEN $isDescending <> $isBackward THEN null ELSE sortKey END,
  CASE WHEN $isDescending <> $isBackward THEN sortKey ELSE null END DESC,
  CASE WHEN $isBackward THEN null ELSE itemId END,
  CASE WHEN $isBackward THEN itemId ELSE null END DESC
LIMIT $limit
