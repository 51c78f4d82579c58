// @name keysetPage
// @summary One page of the rows bound as item, sortKey, itemId: those after the cursor, in order, up to the limit.
// @access FRAGMENT
// @param limit INTEGER NOT NULL  rows for each anchor, one more than the page size to detect a next page
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
