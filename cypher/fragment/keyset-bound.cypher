// @name keysetBound
// @summary The rows after the cursor among those bound as item, sortKey, itemId.
// @access FRAGMENT
// @param keyFalls BOOLEAN NOT NULL  whether the sort key is in descending order
// @param idFalls BOOLEAN NOT NULL  whether the id, which breaks ties, is in descending order
// @param afterKey ANY  the cursor's sort key; null for the first page
// @param afterId STRING  the cursor's id
// @param isInclusive BOOLEAN NOT NULL  whether the row at the cursor is included
// @param isWide BOOLEAN NOT NULL  whether the cursor or a row of the page has letters from U+E000 on; the texts of the cursor must
//   then be transformed as below, and itemId stays so
// @param hasTextKey BOOLEAN NOT NULL  whether the sort key is a text
// @when isWide {
// Lists are in code point order. Neo4j compares texts by UTF-16 units unless both are stored, and then letters from U+E000 to U+FFFF
// come after those beyond; with U+D7FF prepended to each of them, both orders agree.
WITH item, sortKey AS givenKey,
// @when hasTextKey
  reduce(text = '', letter IN split(toString(sortKey), '') | text + CASE WHEN '\uE000' <= letter AND letter <= '\uFFFF' THEN '\uD7FF' + letter ELSE letter END) AS sortKey,
// @when !hasTextKey
  sortKey,
  reduce(text = '', letter IN split(itemId, '') | text + CASE WHEN '\uE000' <= letter AND letter <= '\uFFFF' THEN '\uD7FF' + letter ELSE letter END) AS itemId
// @when }
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
// @when isWide
WITH item, givenKey AS sortKey, itemId
