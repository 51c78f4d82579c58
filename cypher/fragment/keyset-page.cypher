// @name keysetPage
// @summary One page of the rows bound as item, sortKey, itemId: those behind the cursor, in order, as many as asked for.
// @access FRAGMENT
// @param limit INTEGER NOT NULL  rows for each anchor, one more than the page so that a next one is known
// @include keyset-bound
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
